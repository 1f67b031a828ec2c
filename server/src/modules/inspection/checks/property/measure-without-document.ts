import type { Check } from '../../types-check.ts'

/** Who keeps things hands over a decision with a list on the spot; an urgent measure has its document once approved. */
export const measureWithoutDocument: Check = {
  code: 'measure-without-document',
  title: '查封、扣押等措施没有决定文书',
  area: 'property',
  severity: 'ordinary',
  law: ['ACL:24', 'ACL:31', 'PROC:111'],
  owner: 'case-officer',
  remedy: '补办证据保全决定书和清单并交付当事人，说明未当场交付的原因。',
  correctable: true,
  subject: 'measure',
  facts: '{takenAt} 采取措施，没有文书编号。',
  sql: `
    select m.case_id, m.id as subject_id, (m.taken_at at time zone 'Asia/Shanghai')::date as since, jsonb_build_object('takenAt', to_char(m.taken_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as details
    from inspected c
    join cases.measure m on m.case_id = c.id and m.kind in ('seizure', 'sealing-off', 'freezing', 'evidence-preservation')
    where m.document_number is null and m.approved_at is not null`,
}

import type { Check } from '../../types-check.ts'

/** The family learns at once where and how long a person is held, or the record says why not. */
export const familyNotTold: Check = {
  code: 'family-not-told',
  title: '限制人身自由未告知家属，也未注明原因',
  area: 'compulsory-measure',
  severity: 'serious',
  law: ['ACL:20', 'PROC:55'],
  owner: 'case-officer',
  remedy: '立即通知家属；已解除的补充说明当时通知或者无法通知的情况。',
  correctable: true,
  subject: 'measure',
  facts: '{takenAt} 限制人身自由，没有告知家属的记录。',
  sql: `
    select m.case_id, m.id as subject_id, (m.taken_at at time zone 'Asia/Shanghai')::date as since, jsonb_build_object('takenAt', to_char(m.taken_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as details
    from inspected c
    join cases.measure m on m.case_id = c.id and m.kind in ('continued-questioning', 'restraint-until-sober')
    where coalesce(btrim(m.family_told), '') = ''`,
}

import type { Check } from '../../types-check.ts'

/** An extension comes while the measure still holds: within thirty days, to the next working day, expert opinions left aside. */
export const measureExtendedLate: Check = {
  code: 'measure-extended-late',
  title: '查封、扣押、冻结期限届满后才批准延长',
  area: 'property',
  severity: 'serious',
  law: ['ACL:25', 'ACL:28', 'ACL:32', 'PROC:112'],
  owner: 'bureau-chief',
  remedy: '期限届满后的延长无效：立即解除措施，书面说明原因。',
  correctable: false,
  subject: 'measure',
  facts: '期限 {dueOn} 届满，{approvedOn} 才批准延长。',
  sql: `
    select m.case_id, m.id as subject_id, e.approved_on as since, jsonb_build_object('dueOn', k.next_worked, 'approvedOn', e.approved_on) as details
    from inspected c
    join cases.measure m on m.case_id = c.id and m.kind in ('seizure', 'sealing-off', 'freezing')
    join cases.measure_extension e on e.measure_id = m.id
    join inspection.calendar k on k.day = (m.taken_at at time zone 'Asia/Shanghai')::date + 30
    where e.approved_on > k.next_worked
      and (m.kind = 'freezing' or not exists (select from cases.pause p where p.case_id = c.id and p.reason = 'expert-opinion' and p.from_on <= k.next_worked))`,
}

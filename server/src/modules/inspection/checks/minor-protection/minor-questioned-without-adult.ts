import type { Check } from '../../types-check.ts'

/** A minor’s parents, guardian or another suitable adult is called in, or the record says why nobody came: everyone under 18 by police procedure, under 16 by
 * the law of 2012, under 18 by that of 2025. */
export const minorQuestionedWithoutAdult: Check = {
  code: 'minor-questioned-without-adult',
  title: '询问未成年人没有合适成年人到场，也未注明原因',
  area: 'minor-protection',
  severity: 'serious',
  law: ['PSA-2012:84', 'PSA-2025:98', 'PROC:75'],
  owner: 'case-officer',
  remedy: '核实当时通知监护人的情况并在笔录中补充注明；确未通知的，在合适成年人到场的情况下重新询问。',
  correctable: true,
  subject: 'questioning',
  facts: '{arrivedAt} 询问未成年人，没有到场人，也没有注明原因。',
  sql: `
    select q.case_id, q.id as subject_id, a.day as since, jsonb_build_object('arrivedAt', to_char(q.arrived_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as details
    from inspected c
    join cases.questioning q on q.case_id = c.id
    join cases.party p on p.id = q.party_id
    cross join lateral (select (q.arrived_at at time zone 'Asia/Shanghai')::date as day) a
    where a.day <= p.birth_on + interval '18 years' and q.guardian_present is null and q.guardian_absent_reason is null`,
}

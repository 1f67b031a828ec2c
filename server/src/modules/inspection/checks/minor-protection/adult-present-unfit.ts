import type { Check } from '../../types-check.ts'

/** The adult who comes is not a suspect of the case and is of age. */
export const adultPresentUnfit: Check = {
  code: 'adult-present-unfit',
  title: '询问未成年人时到场的人不合适',
  area: 'minor-protection',
  severity: 'serious',
  law: ['PSA-2012:84', 'PSA-2025:98', 'PROC:75'],
  owner: 'case-officer',
  remedy: '在合适成年人到场的情况下重新询问；原笔录审查后使用。',
  correctable: false,
  subject: 'questioning',
  facts: '{arrivedAt} 的询问，到场人是本案违法嫌疑人或者未成年人。',
  sql: `
    select q.case_id, q.id as subject_id, a.day as since, jsonb_build_object('arrivedAt', to_char(q.arrived_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as details
    from inspected c
    join cases.questioning q on q.case_id = c.id
    join cases.party g on g.id = q.guardian_present
    cross join lateral (select (q.arrived_at at time zone 'Asia/Shanghai')::date as day) a
    where g.role = 'offender' or a.day <= g.birth_on + interval '18 years'`,
}

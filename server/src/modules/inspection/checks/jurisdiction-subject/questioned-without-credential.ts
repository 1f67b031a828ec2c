import type { Check } from '../../types-check.ts'

/** Who questions holds an enforcement credential that is valid on that day. */
export const questionedWithoutCredential: Check = {
  code: 'questioned-without-credential',
  title: '询问民警当日没有有效执法证件',
  area: 'jurisdiction-subject',
  severity: 'veto',
  law: ['APL:42', 'APL:55', 'APL:76', 'PSA-2025:108'],
  owner: 'unit-head',
  remedy: '审查该份笔录的效力，由有执法资格的民警重新询问；依规追究责任。',
  correctable: false,
  subject: 'questioning',
  facts: '{on} 的询问有 {officers} 名民警没有有效执法证件。',
  sql: `
    select q.case_id, q.id as subject_id, a.day as since, jsonb_build_object('on', a.day, 'officers', count(*)) as details
    from inspected c
    join cases.questioning q on q.case_id = c.id
    cross join lateral (select (q.arrived_at at time zone 'Asia/Shanghai')::date as day) a
    cross join unnest(q.officers) o (id)
    where not exists (
        select from organisations.credential k
        where k.person_id = o.id and k.valid_from <= a.day and k.valid_to >= a.day and (k.revoked_on is null or k.revoked_on > a.day))
    group by q.case_id, q.id, a.day`,
}

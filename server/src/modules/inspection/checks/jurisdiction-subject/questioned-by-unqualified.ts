import type { Check } from '../../types-check.ts'

/** An officer in service with at least the basic grade questions; auxiliaries and people who left do not. */
export const questionedByUnqualified: Check = {
  code: 'questioned-by-unqualified',
  title: '询问人员不是在岗民警或者没有执法资格等级',
  area: 'jurisdiction-subject',
  severity: 'veto',
  law: ['APL:42', 'PSA-2025:108', 'PROC:52'],
  owner: 'unit-head',
  remedy: '该份笔录不得作为处罚依据，由有执法资格的民警重新询问；依规追究责任。',
  correctable: false,
  subject: 'questioning',
  facts: '{on} 的询问有 {officers} 人不具备执法资格。',
  sql: `
    select q.case_id, q.id as subject_id, a.day as since, jsonb_build_object('on', a.day, 'officers', count(*)) as details
    from inspected c
    join cases.questioning q on q.case_id = c.id
    cross join lateral (select (q.arrived_at at time zone 'Asia/Shanghai')::date as day) a
    cross join unnest(q.officers) o (id)
    join organisations.person p on p.id = o.id
    where p.kind <> 'officer' or p.active_from > a.day or p.left_on <= a.day
      or not exists (
        select from organisations.qualification k
        where k.person_id = p.id and k.kind in ('basic', 'intermediate', 'advanced') and k.obtained_on <= a.day and coalesce(k.valid_to, 'infinity') >= a.day)
    group by q.case_id, q.id, a.day`,
}

import type { Check } from '../../types-check.ts'

/** Who was recused neither questions, nor takes measures, nor proposes any more. */
export const recusedOfficerActed: Check = {
  code: 'recused-officer-acted',
  title: '回避后仍参与办案',
  area: 'jurisdiction-subject',
  severity: 'veto',
  law: ['PROC:24', 'PSA-2012:81', 'PSA-2025:95'],
  owner: 'unit-head',
  remedy: '审查回避后所取证据的效力并另行指派民警重新办理，依规追究责任。',
  correctable: false,
  subject: 'handler',
  facts: '{recusedOn} 回避，{actedOn} 仍参与办案。',
  sql: `
    select h.case_id, h.id as subject_id, a.acted_on as since,
      jsonb_build_object('recusedOn', (h.until_at at time zone 'Asia/Shanghai')::date, 'actedOn', a.acted_on) as details
    from inspected c
    join cases.handler h on h.case_id = c.id and h.end_ground = 'recused'
    join lateral (
      select (min(s.at) at time zone 'Asia/Shanghai')::date as acted_on
      from (
        select arrived_at as at, officers from cases.questioning q where q.case_id = c.id
        union all select taken_at, officers from cases.measure m where m.case_id = c.id
        union all select proposed_at, array[proposed_by] from cases.proposal p where p.case_id = c.id
      ) s where h.person_id = any (s.officers) and s.at > h.until_at) a on a.acted_on is not null`,
}

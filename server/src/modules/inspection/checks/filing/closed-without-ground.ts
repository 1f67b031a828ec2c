import type { Check } from '../../types-check.ts'

/** A case is closed on a ground that one of its decisions bears out. */
export const closedWithoutGround: Check = {
  code: 'closed-without-ground',
  title: '结案理由与案件的决定不符',
  area: 'filing',
  severity: 'ordinary',
  law: ['PROC:258', 'PROC:259'],
  owner: 'case-officer',
  remedy: '更正结案理由；没有依法作出决定的，撤销结案、继续办理。',
  correctable: true,
  subject: 'case',
  facts: '{closedOn} 结案，没有与结案理由相符的决定。',
  sql: `
    select z.case_id, z.case_id as subject_id, z.closed_on as since, jsonb_build_object('closedOn', z.closed_on) as details
    from inspected c
    join cases.closure z on z.case_id = c.id
    where not exists (select from cases.decision d where d.case_id = c.id and coalesce(d.revoked_on > z.closed_on, true) and d.decided_on <= z.closed_on
      and d.outcome = case when z.ground in ('executed', 'impossible') then 'penalty' when z.ground in ('criminal', 'transferred') then 'transfer' else z.ground end)`,
}

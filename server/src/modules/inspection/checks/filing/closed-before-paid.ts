import type { Check } from '../../types-check.ts'

/** A case is closed as executed when the fine is paid. */
export const closedBeforePaid: Check = {
  code: 'closed-before-paid',
  title: '罚款未缴清即以处罚已执行结案',
  area: 'filing',
  severity: 'serious',
  law: ['PROC:258'],
  owner: 'case-officer',
  remedy: '撤销结案，督促缴纳罚款；无法执行的，登记后以相应理由结案。',
  correctable: true,
  subject: 'decision',
  facts: '{closedOn} 以处罚已执行结案，当时罚款 {fineYuan} 元没有缴清。',
  sql: `
    with fined as (
      select d.case_id, d.id, d.party_id, d.decided_on, sum((p ->> 'fineFen')::bigint) as fen
      from inspected c
      join cases.decision d on d.case_id = c.id and d.outcome = 'penalty' and d.revoked_on is null
      left join cases.proposal_item i on i.id = d.item_id
      cross join lateral jsonb_array_elements(coalesce(i.penalties, d.spot -> 'penalties')) p
      where p ->> 'kind' = 'fine'
      group by d.case_id, d.id, d.party_id, d.decided_on
    )
    select f.case_id, f.id as subject_id, z.closed_on as since, jsonb_build_object('closedOn', z.closed_on, 'fineYuan', f.fen / 100) as details
    from fined f
    join cases.closure z on z.case_id = f.case_id and z.ground = 'executed'
    left join cases.payment y on y.decision_id = f.id and y.kind = 'fine' and y.paid_on <= z.closed_on
    where f.id not in (select e.decision_id from cases.execution e where e.kind = 'impossible')
    group by f.case_id, f.id, f.fen, z.closed_on
    having coalesce(sum(y.amount_fen) < f.fen, true)`,
}

import type { Check } from '../../types-check.ts'

/** When the time to contest is over the organ reminds the debtor and asks the court within three months; later it may not. */
export const courtNotAsked: Check = {
  code: 'court-not-asked',
  title: '罚款长期未缴，申请法院强制执行的期限已过',
  area: 'execution',
  severity: 'serious',
  law: ['ACL:53', 'ACL:54', 'PROC:206', 'PROC:219'],
  owner: 'unit-head',
  remedy: '核实是否已经催告、申请强制执行并登记结果；超过期限的，书面说明原因、追究责任。',
  correctable: false,
  subject: 'decision',
  facts: '{deliveredOn} 收到决定书，罚款 {fineYuan} 元未缴清，最迟应于 {dueOn} 申请人民法院强制执行。',
  sql: `
    with fined as (
      select d.case_id, d.id, d.party_id, d.decided_on, sum((p ->> 'fineFen')::bigint) as fen
      from inspected c
      join cases.decision d on d.case_id = c.id and d.outcome = 'penalty' and d.revoked_on is null
      left join cases.proposal_item i on i.id = d.item_id
      cross join lateral jsonb_array_elements(coalesce(i.penalties, d.spot -> 'penalties')) p
      where p ->> 'kind' = 'fine'
      group by d.case_id, d.id, d.party_id, d.decided_on
    ), paid as (
      select y.decision_id, sum(y.amount_fen) as fen, max(y.paid_on) as last_on from inspected c join cases.payment y on y.case_id = c.id and y.kind = 'fine' group by y.decision_id
    ), unpaid as materialized ( -- few: asked first
      select f.*
      from fined f
      left join paid y on y.decision_id = f.id
      where coalesce(y.fen < f.fen, true)
        and f.id not in (select e.decision_id from cases.execution e where e.kind = 'impossible')
    ), served as materialized ( -- before the calendar, or its every day is tried
      select f.case_id, f.id, f.fen, v.delivered_on
      from unpaid f
      join cases.delivery v on v.decision_id = f.id and v.party_id = f.party_id and v.method <> 'impossible'
    )
    select f.case_id, f.id as subject_id, (k.next_worked + interval '3 months')::date + 1 as since,
      jsonb_build_object('deliveredOn', f.delivered_on, 'dueOn', (k.next_worked + interval '3 months')::date, 'fineYuan', f.fen / 100) as details
    from served f
    join inspection.calendar k on k.day = (f.delivered_on + interval '6 months')::date`,
}

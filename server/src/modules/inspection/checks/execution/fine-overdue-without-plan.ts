import type { Check } from '../../types-check.ts'

/** A fine is paid within fifteen days of receiving the decision unless it was deferred; until it is paid it costs three percent a day. */
export const fineOverdueWithoutPlan: Check = {
  code: 'fine-overdue-without-plan',
  title: '罚款逾期未缴，没有延期、分期决定',
  area: 'execution',
  severity: 'ordinary',
  law: ['PSA-2012:104', 'PSA-2025:123', 'APL:66', 'APL:67', 'APL:72', 'PROC:218'],
  owner: 'case-officer',
  remedy: '督促缴纳，依法加处罚款；确有困难的，经申请批准延期或者分期；无法执行的，登记情况。',
  correctable: true,
  subject: 'decision',
  facts: '{deliveredOn} 收到决定书，罚款 {fineYuan} 元最迟应于 {dueOn} 缴清。',
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
        and f.id not in (select l.decision_id from cases.instalment_plan l)
        and f.id not in (select e.decision_id from cases.execution e where e.kind = 'impossible')
    ), served as materialized ( -- before the calendar, or its every day is tried
      select f.case_id, f.id, f.fen, v.delivered_on
      from unpaid f
      join cases.delivery v on v.decision_id = f.id and v.party_id = f.party_id and v.method <> 'impossible'
    )
    select f.case_id, f.id as subject_id, k.next_worked + 1 as since,
      jsonb_build_object('deliveredOn', f.delivered_on, 'dueOn', k.next_worked, 'fineYuan', f.fen / 100) as details
    from served f
    join inspection.calendar k on k.day = f.delivered_on + 15`,
}

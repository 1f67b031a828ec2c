import type { Check } from '../../types-check.ts'

/** Each part of an approved plan is paid by its day. */
export const instalmentMissed: Check = {
  code: 'instalment-missed',
  title: '分期、延期缴纳的罚款到期未缴',
  area: 'execution',
  severity: 'ordinary',
  law: ['APL:66', 'APL:72', 'PROC:217'],
  owner: 'case-officer',
  remedy: '督促缴纳到期部分，依法加处罚款；仍不缴纳的，申请人民法院强制执行。',
  correctable: true,
  subject: 'decision',
  facts: '{dueOn} 到期的部分没有缴清。',
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
    ),
    plan as (
      select distinct on (l.decision_id) l.decision_id, l.parts from inspected c join cases.instalment_plan l on l.case_id = c.id
      order by l.decision_id, l.approved_on desc
    ),
    open as (
      select f.case_id, f.id, f.fen, max((part ->> 'dueOn')::date) filter (where (part ->> 'dueOn')::date < $2) as due_on,
        sum((part ->> 'amountFen')::bigint) filter (where (part ->> 'dueOn')::date >= $2) as later_fen
      from fined f join plan l on l.decision_id = f.id cross join lateral jsonb_array_elements(l.parts) part
      group by f.case_id, f.id, f.fen
    )
    select o.case_id, o.id as subject_id, o.due_on + 1 as since, jsonb_build_object('dueOn', o.due_on) as details
    from open o left join paid y on y.decision_id = o.id
    where o.due_on is not null and coalesce(y.fen < o.fen - coalesce(o.later_fen, 0), true)
      and o.id not in (select e.decision_id from cases.execution e where e.kind = 'impossible')`,
}

import { closureWorkingDays } from '../../settings-checks.ts'
import type { Check } from '../../types-check.ts'

/** When everything decided has been delivered, paid and carried out the case is closed. */
export const notClosedAfterAllDone: Check = {
  code: 'not-closed-after-all-done',
  title: '全部办结后没有结案',
  area: 'filing',
  severity: 'flaw',
  law: ['PROC:258'],
  owner: 'case-officer',
  remedy: '办理结案审批，整理案卷归档。',
  correctable: true,
  subject: 'case',
  facts: '{doneOn} 全部送达、缴清、执行完毕，至今没有结案。',
  settings: [closureWorkingDays],
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
    carried as (
      select e.decision_id, max(e.to_on) as to_on from inspected c join cases.execution e on e.case_id = c.id group by e.decision_id
    ),
    done as (
      select d.case_id, max(greatest(v.delivered_on, y.last_on, e.to_on)) as done_on,
        bool_and(v.delivered_on is not null and coalesce(y.fen >= f.fen, f.id is null)
          and (e.to_on is not null or not coalesce(i.penalties, d.spot -> 'penalties') @? '$[*] ? (@.kind != "fine" && @.kind != "warning")')) as whole
      from inspected c
      join cases.decision d on d.case_id = c.id and d.revoked_on is null and c.stage in ('decided', 'delivered')
      left join cases.proposal_item i on i.id = d.item_id
      left join cases.delivery v on v.decision_id = d.id and v.party_id = d.party_id
      left join fined f on f.id = d.id
      left join paid y on y.decision_id = d.id
      left join carried e on e.decision_id = d.id
      group by d.case_id
    )
    select o.case_id, o.case_id as subject_id, w.day + 1 as since, jsonb_build_object('doneOn', o.done_on) as details
    from done o
    join inspection.calendar k on k.day = o.done_on
    join setting s on s.name = 'inspection.closure-working-days'
    join inspection.working_day w on w.number = k.worked + s.value
    where o.whole`,
}

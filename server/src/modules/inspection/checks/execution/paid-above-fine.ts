import type { Check } from '../../types-check.ts'

/** Nobody pays more than the fine. */
export const paidAboveFine: Check = {
  code: 'paid-above-fine',
  title: '收缴的罚款超过决定的数额',
  area: 'execution',
  severity: 'serious',
  law: ['APL:67', 'APL:74', 'PROC:214'],
  owner: 'unit-head',
  remedy: '多收的罚款立即退还被处罚人，核查原因。',
  correctable: true,
  subject: 'decision',
  facts: '罚款 {fineYuan} 元，已收 {paidYuan} 元。',
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
    select f.case_id, f.id as subject_id, max(y.paid_on) as since,
      jsonb_build_object('fineYuan', f.fen / 100, 'paidYuan', sum(y.amount_fen) / 100) as details
    from fined f
    join cases.payment y on y.decision_id = f.id and y.kind = 'fine'
    group by f.case_id, f.id, f.fen
    having sum(y.amount_fen) > f.fen`,
}

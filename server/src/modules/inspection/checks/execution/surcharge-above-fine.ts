import type { Check } from '../../types-check.ts'

/** The surcharge for late payment is never more than the fine. */
export const surchargeAboveFine: Check = {
  code: 'surcharge-above-fine',
  title: '加处罚款超过罚款数额',
  area: 'execution',
  severity: 'serious',
  law: ['APL:72', 'ACL:45', 'PROC:218'],
  owner: 'unit-head',
  remedy: '多收的加处罚款立即退还被处罚人。',
  correctable: true,
  subject: 'decision',
  facts: '罚款 {fineYuan} 元，已收加处罚款 {surchargeYuan} 元。',
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
      jsonb_build_object('fineYuan', f.fen / 100, 'surchargeYuan', sum(y.amount_fen) / 100) as details
    from fined f
    join cases.payment y on y.decision_id = f.id and y.kind = 'surcharge'
    group by f.case_id, f.id, f.fen
    having sum(y.amount_fen) > f.fen`,
}

import { day } from '../../../../kit/day.ts'
import type { Check } from '../../types-check.ts'

/** Until 2025 detention is decided but never executed against those aged 14 and 15, those of 16 and 17 for the first time, those of 70 and more, and the pregnant or nursing. */
export const protectedDetainedPsa2012: Check = {
  code: 'protected-detained-psa-2012',
  title: '对依法不执行行政拘留的人决定执行拘留（2025年12月31日以前）',
  area: 'execution',
  severity: 'veto',
  law: ['PSA-2012:21', 'PROC:164'],
  until: day('2025-12-31'),
  owner: 'bureau-chief',
  remedy: '立即停止执行并释放；变更决定，依法赔偿。',
  correctable: true,
  subject: 'decision',
  facts: '{decidedOn} 决定对依法不执行拘留的人执行行政拘留。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since, jsonb_build_object('decidedOn', d.decided_on) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.outcome = 'penalty' and d.revoked_on is null
    join cases.proposal_item i on i.id = d.item_id and i.detention_executed
    join cases.party who on who.id = d.party_id
    where d.decided_on < date '2026-01-01'
      and (who.nursing_or_pregnant or coalesce(c.occurred_until, c.occurred_on, c.found_on) <= who.birth_on + interval '16 years'
        or (coalesce(c.occurred_until, c.occurred_on, c.found_on) <= who.birth_on + interval '18 years' and not who.prior_detained) or coalesce(c.occurred_until, c.occurred_on, c.found_on) > who.birth_on + interval '70 years')`,
}

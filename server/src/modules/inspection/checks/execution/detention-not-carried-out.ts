import { executionWorkingDays } from '../../settings-checks.ts'
import type { Check } from '../../types-check.ts'

/** Detention decided is carried out, suspended for a reason, or noted as impossible. */
export const detentionNotCarriedOut: Check = {
  code: 'detention-not-carried-out',
  title: '决定执行的行政拘留没有执行',
  area: 'execution',
  severity: 'serious',
  law: ['PSA-2012:103', 'PSA-2025:122', 'PROC:220'],
  owner: 'unit-head',
  remedy: '送拘留所执行，或者登记暂缓执行、无法执行的情况。',
  correctable: true,
  subject: 'decision',
  facts: '{deliveredOn} 送达行政拘留决定，没有执行、暂缓执行或者无法执行的记录。',
  settings: [executionWorkingDays],
  sql: `
    select d.case_id, d.id as subject_id, w.day + 1 as since, jsonb_build_object('deliveredOn', v.delivered_on) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.outcome = 'penalty' and d.revoked_on is null
    join cases.proposal_item i on i.id = d.item_id and i.detention_executed and i.penalties @> '[{"kind": "detention"}]'
    join cases.delivery v on v.decision_id = d.id and v.party_id = d.party_id
    join inspection.calendar k on k.day = v.delivered_on
    join setting s on s.name = 'inspection.execution-working-days'
    join inspection.working_day w on w.number = k.worked + s.value
    where not exists (select from cases.execution e where e.decision_id = d.id and e.kind in ('detention', 'detention-suspended', 'detention-not-executed', 'impossible'))`,
}

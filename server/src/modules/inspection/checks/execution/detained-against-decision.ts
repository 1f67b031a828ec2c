import type { Check } from '../../types-check.ts'

/** What the decision says is not executed, is not. */
export const detainedAgainstDecision: Check = {
  code: 'detained-against-decision',
  title: '决定不执行行政拘留而实际执行',
  area: 'execution',
  severity: 'veto',
  law: ['PSA-2012:21', 'PSA-2025:23', 'PROC:164'],
  owner: 'unit-head',
  remedy: '立即释放，依法赔偿，追究责任。',
  correctable: false,
  subject: 'execution',
  facts: '{fromOn} 起执行了决定书写明不执行的行政拘留。',
  sql: `
    select e.case_id, e.id as subject_id, e.from_on as since, jsonb_build_object('fromOn', e.from_on) as details
    from inspected c
    join cases.execution e on e.case_id = c.id and e.kind = 'detention'
    join cases.decision d on d.id = e.decision_id
    join cases.proposal_item i on i.id = d.item_id
    where i.detention_executed is false`,
}

import { executionWorkingDays } from '../../settings-checks.ts'
import type { Check } from '../../types-check.ts'

/** A penalty on a licence or a business is carried out, or noted as impossible. */
export const licencePenaltyNotCarriedOut: Check = {
  code: 'licence-penalty-not-carried-out',
  title: '对许可证件、生产经营的处罚没有执行',
  area: 'execution',
  severity: 'ordinary',
  law: ['APL:66', 'PROC:198', 'PROC:234'],
  owner: 'unit-head',
  remedy: '执行该处罚：收缴、注销证件，监督停业；已经执行的，登记执行情况。',
  correctable: true,
  subject: 'decision',
  facts: '{deliveredOn} 送达处罚决定，没有执行许可证件、生产经营处罚的记录。',
  settings: [executionWorkingDays],
  sql: `
    with barred as materialized ( -- few: asked first
      select d.case_id, d.id, d.party_id
      from inspected c
      join cases.decision d on d.case_id = c.id and d.kind = 'reviewed' and d.outcome = 'penalty' and d.revoked_on is null
      join cases.proposal_item i on i.id = d.item_id
      where exists (select from jsonb_array_elements(i.penalties) p where p ->> 'kind' in ('suspend-license', 'revoke-license', 'downgrade-qualification',
          'restrict-operation', 'order-suspension', 'order-closure', 'restrict-employment'))
        and not exists (select from cases.execution e where e.decision_id = d.id and e.kind in ('license', 'business', 'impossible'))
    )
    select d.case_id, d.id as subject_id, w.day + 1 as since, jsonb_build_object('deliveredOn', v.delivered_on) as details
    from barred d
    join cases.delivery v on v.decision_id = d.id and v.party_id = d.party_id
    join inspection.calendar k on k.day = v.delivered_on
    join setting s on s.name = 'inspection.execution-working-days'
    join inspection.working_day w on w.number = k.worked + s.value`,
}

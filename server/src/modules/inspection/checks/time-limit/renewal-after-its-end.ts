import type { Check } from '../../types-check.ts'

/** A renewal is decided before the old licence ends; otherwise it is granted by law. */
export const renewalAfterItsEnd: Check = {
  code: 'renewal-after-its-end',
  title: '行政许可延续申请在原许可届满前没有决定',
  area: 'time-limit',
  severity: 'ordinary',
  law: ['LIC:50(2)'],
  owner: 'licence-examiner',
  remedy: '按视为准予延续办理，登记并送达。',
  correctable: true,
  subject: 'licence-application',
  facts: '原许可有效期至 {validTo}，届满前没有作出是否准予延续的决定。',
  outside: true,
  sql: `
    select a.unit_id, a.id as subject_id, prior.valid_to + 1 as since, jsonb_build_object('validTo', prior.valid_to) as details
    from licences.inspected_application a
    join licences.inspected_decision prior on prior.id = a.prior_decision_id
    left join licences.inspected_decision d on d.application_id = a.id and d.outcome in ('renewed', 'refused')
    where a.purpose = 'renewal' and a.stage not in ('withdrawn', 'declined') and coalesce(d.decided_on, $2) > prior.valid_to`,
}

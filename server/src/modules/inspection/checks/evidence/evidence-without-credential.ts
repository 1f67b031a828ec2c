import type { Check } from '../../types-check.ts'

/** Who collects evidence holds a credential valid on that day, unless the evidence is excluded. */
export const evidenceWithoutCredential: Check = {
  code: 'evidence-without-credential',
  title: '收集证据的民警当日没有有效执法证件',
  area: 'evidence',
  severity: 'serious',
  law: ['APL:42', 'APL:55', 'PSA-2025:108'],
  owner: 'unit-head',
  remedy: '由有执法资格的民警重新收集；不能重新收集的，审查后决定是否排除。',
  correctable: true,
  subject: 'evidence',
  facts: '{on} 收集的证据有 {officers} 名民警没有有效执法证件。',
  sql: `
    select e.case_id, e.id as subject_id, e.collected_on as since, jsonb_build_object('on', e.collected_on, 'officers', count(*)) as details
    from inspected c
    join cases.evidence e on e.case_id = c.id and e.excluded_on is null
    cross join unnest(e.collected_by) o (id)
    where not exists (
        select from organisations.credential k
        where k.person_id = o.id and k.valid_from <= e.collected_on and k.valid_to >= e.collected_on and (k.revoked_on is null or k.revoked_on > e.collected_on))
    group by e.case_id, e.id, e.collected_on`,
}

import type { Check } from '../../types-check.ts'

/** Two officers collect; one from 2026 in a public-security case what questioning, seizure and identification leave behind, in a handling place and recorded throughout. */
export const evidenceByOneOfficer: Check = {
  code: 'evidence-by-one-officer',
  title: '一名民警收集证据',
  area: 'evidence',
  severity: 'serious',
  law: ['APL:42', 'PROC:52', 'PSA-2025:108'],
  owner: 'case-officer',
  remedy: '由二名民警重新收集；不能重新收集的予以排除，不作为处罚依据。',
  correctable: true,
  subject: 'evidence',
  facts: '{on} 的证据由 {officers} 名民警收集。',
  sql: `
    select e.case_id, e.id as subject_id, e.collected_on as since, jsonb_build_object('on', e.collected_on, 'officers', o.officers) as details
    from inspected c
    join cases.evidence e on e.case_id = c.id and e.excluded_on is null
    cross join lateral (select count(distinct id) as officers from unnest(e.collected_by) id) o
    where o.officers < 2
      and not (c.family = 'psa' and e.collected_on >= date '2026-01-01' and e.in_handling_place and e.av_recorded and o.officers = 1
        and e.kind in ('victim-statement', 'witness-statement', 'offender-statement', 'physical', 'documentary'))`,
}

import type { Check } from '../../types-check.ts'

/** Nobody who investigated the case chairs its hearing, sits on it or keeps its record. */
export const hearingByInvestigator: Check = {
  code: 'hearing-by-investigator',
  title: '本案调查人员主持听证或者担任听证员、记录员',
  area: 'notice-hearing',
  severity: 'veto',
  law: ['APL:64', 'PROC:127'],
  owner: 'legal-reviewer',
  remedy: '更换听证人员，重新组织听证；已经作出的决定予以撤销后重新处理。',
  correctable: true,
  subject: 'hearing',
  facts: '听证（{heldOn}）由参与本案调查的人员主持或者参加听证组。',
  sql: `
    select h.case_id, h.id as subject_id, coalesce(h.held_on, h.decided_on, h.requested_on) as since,
      jsonb_build_object('heldOn', coalesce(h.held_on, h.planned_on)) as details
    from inspected c
    join cases.hearing h on h.case_id = c.id and h.withdrawn_on is null and h.refused_reason is null
    cross join lateral (select array_remove(array[h.chair_id, h.clerk_id] || h.members, null) as bench) b
    where exists (select from cases.handler x where x.case_id = h.case_id and x.person_id = any (b.bench))
      or exists (select from cases.questioning x where x.case_id = h.case_id and x.officers && b.bench)
      or exists (select from cases.measure x where x.case_id = h.case_id and x.officers && b.bench)
      or exists (select from cases.evidence x where x.case_id = h.case_id and x.collected_by && b.bench)`,
}

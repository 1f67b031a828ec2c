import { day } from '../../../../kit/day.ts'
import type { Check } from '../../types-check.ts'

/** From 2026 the hearing of a minor is never public. */
export const minorHearingPublic: Check = {
  code: 'minor-hearing-public',
  title: '未成年人案件的听证公开举行',
  area: 'minor-protection',
  severity: 'veto',
  law: ['PSA-2025:117(2)'],
  from: day('2026-01-01'),
  owner: 'legal-reviewer',
  remedy: '尚未举行的，改为不公开；已经公开举行的，停止传播有关内容，书面说明并追究责任。',
  correctable: false,
  subject: 'hearing',
  facts: '{heldOn} 对行为时不满十八周岁的当事人公开举行听证。',
  sql: `
    select h.case_id, h.id as subject_id, coalesce(h.held_on, h.decided_on, h.requested_on) as since,
      jsonb_build_object('heldOn', coalesce(h.held_on, h.planned_on)) as details
    from inspected c
    join cases.hearing h on h.case_id = c.id and h.open_to_public and h.withdrawn_on is null
    join cases.party who on who.id = h.party_id
    where c.family = 'psa' and coalesce(h.held_on, h.planned_on) >= date '2026-01-01'
      and coalesce(c.occurred_until, c.occurred_on, c.found_on) <= who.birth_on + interval '18 years'`,
}

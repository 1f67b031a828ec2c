import { day } from '../../../../kit/day.ts'
import type { Check } from '../../types-check.ts'

/** From 2026 the record of a person’s public-security offence is sealed and public nowhere. */
export const sealedRecordPublic: Check = {
  code: 'sealed-record-public',
  title: '自然人的治安违法记录公示在外',
  area: 'publicity',
  severity: 'veto',
  law: ['PSA-2025:136'],
  from: day('2026-01-01'),
  owner: 'clerk',
  remedy: '立即撤回，核查信息扩散情况并消除影响。',
  correctable: true,
  subject: 'publicity-record',
  facts: '{decidedOn} 的治安处罚决定仍在公示。',
  sql: `
    select d.case_id, r.id as subject_id, greatest(r.published_on, date '2026-01-01') as since, jsonb_build_object('decidedOn', r.decided_on) as details
    from inspected c
    join cases.decision d on d.case_id = c.id
    join publicity.inspected_record r on r.decision_id = d.id
    join cases.party who on who.id = d.party_id
    where r.state in ('published', 'under-objection') and c.family = 'psa' and (who.kind = 'person' or who.sole_trader)`,
}

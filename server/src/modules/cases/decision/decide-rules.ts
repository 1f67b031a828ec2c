import type { Day } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import { yuan } from '../../../kit/money.ts'
import type { Penalty } from '../../law/index.ts'
import type { CaseFile, Family, Level, Proposal } from '../file/types.ts'
import { hearingDuty, PSA_2025_FROM } from '../hearing/thresholds.ts'
import { actDay, governing } from './proposal-rules.ts'

/** Who decides: the highest level of organ for which the approver may sign. */
export type Approver = { personId: string; level: Exclude<Level, 'officer'> }

const total = (penalties: readonly Penalty[], kind: 'fine' | 'detention'): number =>
  penalties.reduce((sum, penalty) => {
    if (kind === 'fine' && penalty.kind === 'fine') return sum + penalty.fineFen
    if (kind === 'detention' && penalty.kind === 'detention') return sum + penalty.days
    return sum
  }, 0)

/**
 * What a police station may decide by itself: a warning, or a fine up to 500 yuan, from 2026 up to 1,000 yuan.
 * Detention is decided by county-level police or above, never below.
 * @law PSA-2012:91, PSA-2025:109, PROC:173
 */
export function refuseLevel(family: Family, penalties: readonly Penalty[], level: Approver['level'], on: Day): Refusal | null {
  if (level !== 'station') return null
  const basis = [on >= PSA_2025_FROM ? 'PSA-2025:109' : 'PSA-2012:91']
  const cap = on >= PSA_2025_FROM ? yuan(1000) : yuan(500)
  if (family === 'general')
    return { code: 'level-station', detail: '派出所不能以本所名义作出该处罚，应报所属公安机关决定。', basis: ['APL:17'] }
  if (penalties.some((penalty) => penalty.kind === 'detention')) {
    return { code: 'level-detention', detail: '行政拘留由县级以上公安机关决定。', basis: [...basis, 'PROC:173'] }
  }
  if (penalties.some((penalty) => penalty.kind !== 'fine' && penalty.kind !== 'warning') || total(penalties, 'fine') > cap) {
    return { code: 'level-station', detail: `派出所只能决定警告和${cap / 100}元以下罚款，应报所属公安机关决定。`, basis }
  }
  return null
}

/**
 * Why the chiefs must discuss this proposal together, or null. No law says which penalties are grave: those that call for a hearing count,
 * and detention the offender disputes.
 * @param detentionDays days of disputed detention from which they discuss it, inclusive; a setting
 * @law APL:57, PSA-2025:113
 */
export function discussionDuty(
  file: CaseFile,
  proposal: Pick<Proposal, 'complex' | 'items'>,
  on: Day,
  detentionDays: number,
): { why: string; basis: readonly string[] } | null {
  const basis = file.case.family === 'psa' && on >= PSA_2025_FROM ? ['PSA-2025:113', 'APL:57'] : ['APL:57']
  if (proposal.complex) return { why: '案情复杂', basis }
  for (const item of proposal.items) {
    const party = file.parties.find((candidate) => candidate.id === item.partyId)
    if (item.outcome !== 'penalty' || !party) continue
    const duty = hearingDuty({ ...item, family: file.case.family, party, actOn: actDay(file) }, on)
    if (duty) return { why: duty.why, basis }
    const disputed = file.statements.some((statement) => statement.partyId === party.id && statement.adopted !== 'adopted')
    if (disputed && total(item.penalties, 'detention') >= detentionDays) {
      return { why: `拟处行政拘留${detentionDays}日以上且当事人有异议`, basis }
    }
  }
  return null
}

/** What else than the file the decision depends on. */
export type DecideFacts = {
  approver: Approver
  discussionId: string | null
  /** Days of disputed detention from which the chiefs discuss the case. */
  discussionDays: number
  deputyPermission: string | null
  today: Day
}

/** Why this reviewed proposal may not be decided by this person today, or null. */
export function refuseDecide(file: CaseFile, proposal: Proposal, facts: DecideFacts): Refusal | null {
  const { approver, today } = facts
  if (!proposal.review?.clears) {
    return { code: 'not-reviewed', detail: '未经法制审核或者审核未通过的，不得作出决定。', basis: ['APL:58', 'PSA-2025:114'] }
  }
  if (proposal.review.reviewerId === approver.personId) {
    return { code: 'reviewer-decides', detail: '本案的法制审核人员不能作出决定。', basis: ['APL:58', 'PROC:24'] }
  }
  if (file.handlers.some((handler) => handler.personId === proposal.review?.reviewerId)) {
    const detail = '本案的法制审核人员后来参与了办案，审核不再有效，请撤回处理意见后重新送审。'
    return { code: 'reviewer-handles', detail, basis: ['APL:58', 'PROC:24'] }
  }
  const duty = discussionDuty(file, proposal, today, facts.discussionDays)
  const discussed = file.discussions.some((discussion) => discussion.id === facts.discussionId && discussion.heldOn <= today)
  if (duty && !discussed) {
    return { code: 'discussion-missing', detail: `${duty.why}，应当由公安机关负责人集体讨论决定。`, basis: duty.basis }
  }
  for (const item of proposal.items) {
    const refusal = refuseItem(file, item, facts)
    if (refusal) return refusal
  }
  return null
}

function refuseItem(
  file: CaseFile,
  item: Proposal['items'][number],
  { approver, deputyPermission, today }: DecideFacts,
): Refusal | null {
  if (item.outcome !== 'penalty') return null
  const level = refuseLevel(file.case.family, item.penalties, approver.level, today)
  if (level) return level
  const law = governing(file, item, today)
  if (!law.punishable || law.version.statute !== item.statute) {
    return { code: 'law-changed', detail: '提出处理意见后适用的法律已经变化，请重新提出处理意见。', basis: ['APL:37'] }
  }
  const party = file.parties.find((candidate) => candidate.id === item.partyId)
  const detained = item.penalties.some((penalty) => penalty.kind === 'detention')
  if (detained && party?.congressDeputy === 'county-or-above' && !deputyPermission) {
    const detail = '对县级以上人大代表行政拘留，应当先经该级人大主席团或者常委会许可。'
    return { code: 'deputy-permission', detail, basis: ['PROC:174'] }
  }
  return null
}

/**
 * Which ground of the statutory list makes a review compulsory, or null.
 * @param on day of the step: until 2025-12-31 PSA cases follow APL 58, from 2026 also PSA 114
 * @law APL:58, PSA-2025:114
 */
export function statutoryReview(
  file: { case: Pick<CaseFile['case'], 'family'>; hearings: readonly Pick<CaseFile['hearings'][number], 'heldOn'>[] },
  proposal: { publicInterest: boolean; complex: boolean },
  on: Day,
) {
  const law = file.case.family === 'psa' && on >= PSA_2025_FROM ? 'PSA-2025:114' : 'APL:58'
  if (proposal.publicInterest) return { why: '涉及重大公共利益', basis: [`${law}.1`] }
  if (file.hearings.some((hearing) => hearing.heldOn !== null)) return { why: '经过听证程序', basis: [`${law}.2`] }
  if (proposal.complex) return { why: '案情疑难复杂、涉及多个法律关系', basis: [`${law}.3`] }
  return null
}

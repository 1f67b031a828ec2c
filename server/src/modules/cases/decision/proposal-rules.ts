import type { Day } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import { type Calendar, causeOf, causeVersionOn, type Penalty, type PenaltyTier, penaltyWithinRange } from '../../law/index.ts'
import { limitationExpired } from '../acceptance/limitation.ts'
import type { CaseFile } from '../file/types.ts'
import { PSA_2025_FROM } from '../hearing/thresholds.ts'
import { refuseUnheard } from './heard-rules.ts'
import { refuseDetentionTotal, refuseExecution, refuseForAge } from './party-rules.ts'
import type { Propose, ProposedItem } from './types.ts'

/** Day of the act, of its end when it went on; when unknown, the day the police learnt of it. */
export const actDay = (file: CaseFile): Day => file.case.occurredUntil ?? file.case.occurredOn ?? file.case.foundOn

/** The wording of the law by which a cause is judged in this case today, with its explanation. @law APL:37 */
export function governing(file: CaseFile, item: Pick<ProposedItem, 'causeCode' | 'tier'>, today: Day) {
  return causeVersionOn(causeOf(item.causeCode), actDay(file), today, item.tier ?? undefined)
}

/** Why this proposal may not be put forward, or null. Pure; the first reason counts. */
export function refusePropose(file: CaseFile, input: Propose, today: Day, calendar: Calendar): Refusal | null {
  if (file.handlers.filter((handler) => handler.untilAt === null).length < 2) {
    return { code: 'two-officers', detail: '办案民警不得少于二人。', basis: ['APL:42', 'PSA-2025:108'] }
  }
  for (const item of input.items) {
    const refusal = refuseItem(file, input.items, item, today, calendar)
    if (refusal) return refusal
  }
  const unnamed = file.parties.find(
    (party) => party.role === 'offender' && party.removedAt === null && !input.items.some((item) => item.partyId === party.id),
  )
  if (unnamed && input.items.every((item) => item.partyId !== null)) {
    return { code: 'party-without-proposal', detail: `对违法嫌疑人${unnamed.name}没有提出处理意见。`, basis: ['APL:57'] }
  }
  return null
}

function refuseItem(
  file: CaseFile,
  all: readonly ProposedItem[],
  item: ProposedItem,
  today: Day,
  calendar: Calendar,
): Refusal | null {
  const party = file.parties.find(
    (candidate) => candidate.id === item.partyId && candidate.role === 'offender' && candidate.removedAt === null,
  )
  if (item.partyId !== null && !party) return { code: 'party-unknown', detail: '处理意见所指的违法嫌疑人不在本案中。' }
  if (item.outcome !== 'penalty' && !item.outcomeReason) {
    return { code: 'reason-missing', detail: '请写明作出该处理的理由。', basis: ['APL:57'] }
  }
  if (item.outcome === 'mediated') return refuseMediated(file)
  if (item.outcome !== 'penalty') return null
  if (!party) return { code: 'party-missing', detail: '给予处罚必须指明当事人。', basis: ['APL:40'] }
  return (
    refuseUnpunishable(file) ??
    refuseEvidence(file, today) ??
    refuseForAge(party, actDay(file), item) ??
    refuseRange(file, item, today) ??
    refuseDetentionTotal(all, item.partyId, file.case.family) ??
    refuseExecution(party, actDay(file), item, today) ??
    refuseFastTrack(file, item) ??
    refuseUnheard(file, party, item, { today, actOn: actDay(file), calendar })
  )
}

/** @law PSA-2012:22, PSA-2025:25, APL:36 */
function refuseUnpunishable(file: CaseFile): Refusal | null {
  if (!limitationExpired(file)) return null
  const basis = file.case.family === 'psa' ? ['PSA-2025:25', 'PSA-2012:22'] : ['APL:36']
  return { code: 'limitation-expired', detail: '违法行为已过追究时效，不再处罚，应当终止调查。', basis }
}

/** No penalty on facts unproved; the offender's own statement alone never proves them. @law PSA-2012:93, PSA-2025:111, APL:40 */
function refuseEvidence(file: CaseFile, today: Day): Refusal | null {
  const usable = file.evidence.filter((evidence) => evidence.excludedOn === null)
  const basis = [today >= PSA_2025_FROM ? 'PSA-2025:111' : 'PSA-2012:93', 'APL:40']
  if (usable.length === 0) return { code: 'no-evidence', detail: '没有可用的证据，不能给予处罚。', basis }
  if (usable.every((evidence) => evidence.kind === 'offender-statement')) {
    return { code: 'own-statement-only', detail: '只有本人陈述，没有其他证据证明的，不能作出处罚决定。', basis }
  }
  return null
}

/** Below the range only as 减轻; above it never. @law APL:37 for the wording */
function refuseRange(file: CaseFile, item: ProposedItem, today: Day): Refusal | null {
  const law = governing(file, item, today)
  if (!law.punishable) return { code: 'not-punishable', detail: law.explanation, basis: law.basis }
  if (!item.tier) return { code: 'tier-missing', detail: '请选择处罚档次。', basis: law.version.citations.slice(0, 1) }
  const refusal = penaltyWithinRange(law.version, item.tier, item.penalties)
  if (!refusal || item.mitigation !== 'reduced' || refusal.code === 'unknown-tier') return refusal
  const tier = law.version.tiers.find((candidate) => candidate.name === item.tier)
  return tier && notAbove(item.penalties, tier) ? null : refusal
}

/** A reduced penalty may drop kinds and amounts below the range but never rise above what the tier allows. */
function notAbove(penalties: readonly Penalty[], tier: PenaltyTier): boolean {
  const ranges = tier.options.flatMap((option) => [...option.must, ...option.may])
  const days = Math.max(0, ...ranges.map((range) => (range.kind === 'detention' ? range.maxDays : 0)))
  const caps = ranges.flatMap((range) => (range.kind === 'fine' ? [range.maxFen ?? Infinity] : []))
  return penalties.every((penalty) => {
    if (penalty.kind === 'detention') return penalty.days <= days
    if (penalty.kind === 'fine') return penalty.fineFen <= Math.max(0, ...caps) || days > 0 // a fine in place of detention is lighter
    return penalty.kind === 'warning' || ranges.some((range) => range.kind === penalty.kind)
  })
}

/** @law PROC:41: no detention of ten days or more */
function refuseFastTrack(file: CaseFile, item: ProposedItem): Refusal | null {
  if (file.case.procedure !== 'fast-track') return null
  const long = item.penalties.some((penalty) => penalty.kind === 'detention' && penalty.days >= 10)
  return long
    ? { code: 'fast-track-detention', detail: '可能作出十日以上行政拘留处罚的，不适用快速办理。', basis: ['PROC:41'] }
    : null
}

/** @law PSA-2012:9, PSA-2025:9, PROC:186 */
function refuseMediated(file: CaseFile): Refusal | null {
  const kept = file.mediations.some(
    (mediation) => mediation.agreed && mediation.performedOn !== null && mediation.failedOn === null,
  )
  if (kept) return null
  return {
    code: 'mediation-not-performed',
    detail: '达成协议并履行后，方可以调解结案。',
    basis: ['PSA-2025:9', 'PSA-2012:9', 'PROC:186'],
  }
}

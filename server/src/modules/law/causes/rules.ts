import type { Day } from '../../../kit/day.ts'
import { DomainError, type Refusal } from '../../../kit/errors.ts'
import { citationText } from '../statutes/citation.ts'
import { inForceOn, versionOf, versionTitle } from '../statutes/rules.ts'
import { CAUSES } from './data/index.ts'
import { optionText, penaltyText } from './text.ts'
import type { CauseOfAction, CauseVersion, Penalty, PenaltyOption, PenaltyRange, PenaltyTier } from './types.ts'

const CAUSE_BY_CODE = new Map(CAUSES.map((cause) => [cause.code, cause]))

/** @throws DomainError `unknown-cause` */
export function causeOf(code: string): CauseOfAction {
  const cause = CAUSE_BY_CODE.get(code)
  if (!cause) throw new DomainError('invalid', 'unknown-cause', `没有代码为“${code}”的案由。`)
  return cause
}

/**
 * How heavy a tier is, for comparing two wordings: the heaviest it allows first (days of detention, loss of a licence, fine), then the
 * lightest. A fine that no sum caps counts as endless.
 */
function weight(tier: PenaltyTier): number[] {
  const heaviest = tier.options.map((option) => measure([...option.must, ...option.may], 'max'))
  const lightest = tier.options.map((option) => measure(option.must, 'min'))
  const top = heaviest.toSorted((a, b) => compare(b, a))[0] ?? []
  const bottom = lightest.toSorted(compare)[0] ?? []
  return [...top, ...bottom]
}

/** Days of detention, licences lost, months suspended, fen. */
function measure(ranges: readonly PenaltyRange[], bound: 'min' | 'max'): number[] {
  const total = [0, 0, 0, 0]
  for (const range of ranges) {
    if (range.kind === 'detention') total[0] = bound === 'max' ? range.maxDays : range.minDays
    else if (range.kind === 'revoke-license') total[1] = 1
    else if (range.kind === 'suspend-license') total[2] = bound === 'max' ? range.maxMonths : range.minMonths
    else if (range.kind === 'fine') total[3] = bound === 'max' ? (range.maxFen ?? Number.POSITIVE_INFINITY) : range.minFen
  }
  return total
}

function compare(left: readonly number[], right: readonly number[]): number {
  for (const [index, value] of left.entries()) {
    const other = right[index] ?? 0
    if (value !== other) return value < other ? -1 : 1
  }
  return 0
}

/** The tier of that name, or the basic one: a wording without a lighter tier punishes the light case by its basic tier. */
function tierNamed(version: CauseVersion, name: string | undefined): PenaltyTier {
  const tier = version.tiers.find((candidate) => candidate.name === name) ?? version.tiers[0]
  if (!tier) throw new RangeError(`No tiers under ${version.statute}`)
  return tier
}

/** What law governs the act. `punishable` false: no wording of the law lets this act be punished, and `version` is null. */
export type GoverningLaw =
  | { punishable: true; version: CauseVersion; chosenBy: 'act' | 'decision'; explanation: string; basis: string[] }
  | { punishable: false; version: null; chosenBy: 'act' | 'decision'; explanation: string; basis: string[] }

const holdsOn = (cause: CauseOfAction, on: Day) =>
  cause.versions.find((version) => version.effectiveFrom <= on && (version.effectiveTo === null || on <= version.effectiveTo))
const titleOf = (version: CauseVersion) => versionTitle(versionOf(version.statute))

/**
 * The wording by which an act is judged: that of the day of the act; the one in force at the decision when that one is lighter or no longer
 * punishes the act.
 * @param actOn day of the act, of its end when it went on (limitation counts the same way)
 * @param decidedOn day of the decision, not before the act
 * @param tierName compares this tier; without it the first one, which is the basic tier
 * @throws DomainError `decided-before-act`; `cause-version-missing` when the wording of either day is not recorded
 * @law APL:37
 */
export function causeVersionOn(cause: CauseOfAction, actOn: Day, decidedOn: Day, tierName?: string): GoverningLaw {
  if (decidedOn < actOn) throw new DomainError('invalid', 'decided-before-act', `决定日期 ${decidedOn} 早于行为日期 ${actOn}。`)
  const atAct = holdsOn(cause, actOn)
  const atDecision = holdsOn(cause, decidedOn)
  const basis = ['APL:37']
  if (!atAct) return notYetPunished(cause, actOn, basis)
  if (atAct === atDecision)
    return {
      punishable: true,
      version: atAct,
      chosenBy: 'act',
      explanation: `行为时和决定时适用${titleOf(atAct)}，规定相同。`,
      basis,
    }
  if (!atDecision) return noLongerPunished(cause, atAct, decidedOn, basis)
  const lighter = compare(weight(tierNamed(atDecision, tierName)), weight(tierNamed(atAct, tierName))) < 0
  const version = lighter ? atDecision : atAct
  const reason = lighter ? '新规定处罚较轻，适用新规定' : '新规定处罚不轻于行为时的规定，适用行为时的规定'
  const explanation = `行为时（${actOn}）适用${titleOf(atAct)}，决定时（${decidedOn}）适用${titleOf(atDecision)}；${reason}。`
  return { punishable: true, version, chosenBy: lighter ? 'decision' : 'act', explanation, basis }
}

function notYetPunished(cause: CauseOfAction, actOn: Day, basis: string[]): GoverningLaw {
  const first = cause.versions[0]
  if (first && first.effectiveFrom > actOn && !hasEarlierWording(first, actOn)) {
    const explanation = `行为时（${actOn}）的规定不处罚“${cause.name}”，${titleOf(first)}自 ${first.effectiveFrom} 起才处罚，不予处罚。`
    return { punishable: false, version: null, chosenBy: 'act', explanation, basis }
  }
  throw new DomainError('refused', 'cause-version-missing', `“${cause.name}”在 ${actOn} 适用的规定尚未登记。`, { basis })
}

/** True when the act predates every wording of the law the platform records causes for: it cannot tell then. */
function hasEarlierWording(first: CauseVersion, actOn: Day): boolean {
  const recorded = CAUSES.some((cause) =>
    cause.versions.some((version) => lawIn(version) === lawIn(first) && inForceOn(versionOf(version.statute), actOn)),
  )
  return !recorded
}
const lawIn = (version: CauseVersion) => versionOf(version.statute).law

function noLongerPunished(cause: CauseOfAction, atAct: CauseVersion, decidedOn: Day, basis: string[]): GoverningLaw {
  if (atAct.successorUnknown)
    throw new DomainError('refused', 'cause-version-missing', `“${cause.name}”在 ${decidedOn} 适用的规定尚未登记。`, { basis })
  const explanation = `决定时（${decidedOn}）的规定不再处罚“${cause.name}”，不予处罚。`
  return { punishable: false, version: null, chosenBy: 'decision', explanation, basis }
}

/** True when the amount lies inside the range; both bounds belong to it. */
function within(penalty: Penalty, range: PenaltyRange): boolean {
  if (penalty.kind === 'fine' && range.kind === 'fine') {
    const whole = range.stepFen === undefined || penalty.fineFen % range.stepFen === 0
    return whole && penalty.fineFen >= range.minFen && (range.maxFen === null || penalty.fineFen <= range.maxFen)
  }
  if (penalty.kind === 'detention' && range.kind === 'detention')
    return penalty.days >= range.minDays && penalty.days <= range.maxDays
  if (penalty.kind === 'suspend-license' && range.kind === 'suspend-license')
    return penalty.months >= range.minMonths && penalty.months <= range.maxMonths
  return penalty.kind === range.kind
}

function allows(option: PenaltyOption, penalties: readonly Penalty[]): boolean {
  const kinds = new Set(penalties.map((penalty) => penalty.kind))
  if (kinds.size !== penalties.length) return false
  const ranges = [...option.must, ...option.may]
  return (
    option.must.every((range) => kinds.has(range.kind)) &&
    penalties.every((penalty) => ranges.some((range) => within(penalty, range)))
  )
}

/**
 * Why these penalties together are not what the law allows for this tier, or null. Bounds are inclusive. Reduced penalties (减轻) and no
 * penalty are decisions of their own and are not checked here.
 * @law PSA-2025:143, PROC:265 (以上, 以下 include the number)
 */
export function penaltyWithinRange(version: CauseVersion, tierName: string, penalties: readonly Penalty[]): Refusal | null {
  const tier = version.tiers.find((candidate) => candidate.name === tierName)
  if (!tier) {
    const names = version.tiers.map((candidate) => candidate.name).join('、')
    return { code: 'unknown-tier', detail: `该案由没有“${tierName}”档次，可选：${names}。`, basis: version.citations.slice(0, 1) }
  }
  if (tier.options.some((option) => allows(option, penalties))) return null
  const allowed = tier.options.map(optionText).join('；或者')
  const given = penalties.length === 0 ? '没有处罚' : penalties.map(penaltyText).join('、')
  const detail = `${given}超出${citationText(tier.article)}对“${tierName}”规定的范围：${allowed}。`
  return { code: 'penalty-out-of-range', detail, basis: [tier.article] }
}

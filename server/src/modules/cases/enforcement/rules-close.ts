import type { Day } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import { yuanText } from '../../../kit/money.ts'
import { type Calendar, dayText, PENALTY_NAME, type PenaltyKind } from '../../law/index.ts'
import type { CaseFile, Closure, Decision, Outcome } from '../file/types.ts'
import { owed } from './owed.ts'
import { contentOf, decisionName, detentionOf, liveDecisions } from './rules-content.ts'
import { deliveryState } from './rules-delivery.ts'
import { CARRIES_OUT, detentionServed } from './rules-execution.ts'
import type { CloseCase } from './types.ts'
import type { Stay } from './types-standing.ts'

const GROUND: Record<Closure['ground'], { name: string; outcome: Outcome; basis: readonly string[] }> = {
  'no-penalty': { name: '不予行政处罚', outcome: 'no-penalty', basis: ['PROC:258.1'] },
  mediated: { name: '调解并已履行', outcome: 'mediated', basis: ['PROC:258.2'] },
  executed: { name: '处罚已执行', outcome: 'penalty', basis: ['PROC:258.3'] },
  criminal: { name: '转为刑事案件', outcome: 'transfer', basis: ['PROC:258.4'] },
  impossible: { name: '无法执行或者无需执行', outcome: 'penalty', basis: ['PROC:258.5'] },
  transferred: { name: '移送其他机关', outcome: 'transfer', basis: ['PROC:172'] },
  terminated: { name: '终止调查', outcome: 'terminated', basis: ['PROC:259'] },
}

/** Which outcome decides the ground when offenders of one case fared differently: the one that leaves most to do. */
const WEIGHT: readonly Outcome[] = ['penalty', 'no-penalty', 'transfer', 'mediated', 'terminated']

/** Why the case cannot be closed at all yet, or null. */
export function refuseUndecided(file: CaseFile): Refusal | null {
  if (liveDecisions(file).length > 0) return null
  return { code: 'no-decision', detail: '本案没有有效的决定，不能结案。', basis: ['PROC:258', 'PROC:259'] }
}

/** Everything that still stands against closing, in the order of work, each a Chinese phrase. Empty: the case can be closed. */
export function missingToClose(file: CaseFile, on: Day, calendar: Calendar, stays: readonly Stay[] = []): string[] {
  const undelivered = deliveryState(file, on, calendar)
    .recipients.filter(({ required, delivery }) => required && (!delivery || delivery.deliveredOn > on))
    .map(({ name }) => `决定书未送达${name}`)
  const unexecuted = liveDecisions(file)
    .filter(({ outcome }) => outcome === 'penalty')
    .flatMap((decision) => missingOf(file, decision, on, calendar, stays))
  return [...undelivered, ...unexecuted, ...openMeasures(file)]
}

function missingOf(file: CaseFile, decision: Decision, on: Day, calendar: Calendar, stays: readonly Stay[]): string[] {
  const done = file.executions.filter((execution) => execution.decisionId === decision.id && execution.fromOn <= on)
  if (done.some(({ kind }) => kind === 'impossible')) return []
  const name = decisionName(file, decision)
  const sums = owed(file, decision.id, on, calendar, stays)
  const missing: string[] = []
  if (sums.fineOpenFen > 0) missing.push(`${name}尚欠罚款${yuanText(sums.fineOpenFen)}`)
  if (sums.surchargeOpenFen > 0) missing.push(`${name}尚欠加处罚款${yuanText(sums.surchargeOpenFen)}`)
  for (const penalty of contentOf(file, decision).penalties) {
    if (!isCarriedOut(file, decision, penalty.kind, on)) missing.push(`${name}${PENALTY_NAME[penalty.kind]}未执行`)
  }
  return missing
}

/** Warnings are carried out by delivery, fines by payment, which is counted apart. */
function isCarriedOut(file: CaseFile, decision: Decision, penalty: PenaltyKind, on: Day): boolean {
  if (penalty === 'fine' || CARRIES_OUT.warning.includes(penalty)) return true
  const done = file.executions.filter(
    (execution) => execution.decisionId === decision.id && (execution.toOn ?? execution.fromOn) <= on,
  )
  if (penalty === 'detention') {
    const excused = done.some(({ kind }) => kind === 'detention-not-executed')
    return excused || detentionServed(file, decision.id) >= detentionOf(contentOf(file, decision))
  }
  if (
    CARRIES_OUT.confiscation.includes(penalty) &&
    file.payments.some((paid) => paid.decisionId === decision.id && paid.kind === 'confiscation')
  ) {
    return true
  }
  return done.some(({ kind }) => kind !== 'impossible' && CARRIES_OUT[kind].includes(penalty))
}

/** @law PROC:259(2), ACL:28: once decided, nothing is held any longer */
const openMeasures = (file: CaseFile): string[] =>
  file.measures
    .filter((measure) => measure.liftedAt === null && measure.refusedAt === null)
    .map((measure) => `强制措施未解除（${measure.object}）`)

/** Why the case may not be closed on this ground, or null. @law PROC:258, PROC:259 */
export function refuseClose(file: CaseFile, input: CloseCase, today: Day, calendar: Calendar): Refusal | null {
  const decisions = liveDecisions(file)
  const { outcome, name, basis } = GROUND[input.ground]
  if (input.closedOn > today) return { code: 'in-future', detail: '结案日期不能晚于今天。' }
  const last = decisions
    .map(({ decidedOn }) => decidedOn)
    .toSorted()
    .at(-1)
  if (last && input.closedOn < last) {
    return { code: 'closed-before-decision', detail: `决定于${dayText(last)}作出，不能在此之前结案。`, basis }
  }
  const actual = WEIGHT.find((candidate) => decisions.some((decision) => decision.outcome === candidate))
  if (actual !== outcome) return { code: 'ground-mismatch', detail: `本案的决定与结案理由“${name}”不符。`, basis }
  const refusal = refuseGround(file, input)
  if (refusal) return refusal
  const missing = missingToClose(file, input.closedOn, calendar)
  if (missing.length === 0) return null
  return { code: 'not-finished', detail: `尚不能以“${name}”结案：${missing.join('；')}。`, basis: [...basis, ...whyOf(missing)] }
}

const whyOf = (missing: readonly string[]): string[] => {
  const says = (text: string) => missing.some((each) => each.includes(text))
  return [
    ...(says('未送达') ? ['PROC:36'] : []),
    ...(says('尚欠') ? ['APL:72'] : []),
    ...(says('强制措施') ? ['ACL:28', 'PROC:259(2)'] : []),
  ]
}

function refuseGround(file: CaseFile, input: CloseCase): Refusal | null {
  const { basis } = GROUND[input.ground]
  if (input.ground === 'impossible' && !file.executions.some(({ kind }) => kind === 'impossible')) {
    return { code: 'impossible-unrecorded', detail: '请先登记无法执行或者无需执行的情况。', basis }
  }
  if (input.ground === 'mediated' && !file.mediations.some((held) => held.agreed && held.performedOn && !held.failedOn)) {
    return { code: 'mediation-not-performed', detail: '达成协议并履行后，方可以调解结案。', basis }
  }
  const needsNote = input.ground === 'terminated' || input.ground === 'criminal' || input.ground === 'transferred'
  return needsNote && !input.note ? { code: 'note-missing', detail: '请写明终止、移送的情况和文书。', basis } : null
}

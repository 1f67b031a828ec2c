import { addDays, type Day, dayOf } from '../../../kit/day.ts'
import { yuanText } from '../../../kit/money.ts'
import { daysTerm, dayText } from '../../law/index.ts'
import { contentOf, fineOf } from '../enforcement/rules-content.ts'
import type { CaseFile, Decision } from '../file/types.ts'
import { PSA_2025_FROM } from '../hearing/thresholds.ts'
import { type Counting, deadline, stateOf } from './clock.ts'
import { nameOf } from './rules-service.ts'
import type { Deadline } from './types.ts'

const SURCHARGE_PERCENT = 3

const fineIn = (file: CaseFile, decision: Decision): number => fineOf(contentOf(file, decision))

/** The day on which this much of the fine was paid, or null. */
function paidOn(file: CaseFile, decision: Decision, amountFen: number): Day | null {
  let sum = 0
  const payments = file.payments.filter((payment) => payment.decisionId === decision.id && payment.kind === 'fine')
  for (const payment of payments.toSorted((a, b) => (a.paidOn < b.paidOn ? -1 : 1))) {
    sum += payment.amountFen
    if (sum >= amountFen) return payment.paidOn
  }
  return payments.length === 0 && (decision.spot?.collectedFen ?? 0) >= amountFen ? decision.decidedOn : null
}

/** Fifteen days from receiving the decision, or the parts of an approved plan. @law APL:66, APL:67, PSA-2012:104, PSA-2025:123 */
export function finePay(file: CaseFile, decision: Decision, at: Counting): Deadline[] {
  const fineFen = fineIn(file, decision)
  const reached = file.deliveries.find((each) => each.decisionId === decision.id && each.partyId === decision.partyId)
  if (fineFen === 0 || decision.revokedOn || !reached || reached.method === 'impossible') return []
  const start = reached.deliveredOn
  const psa = start < PSA_2025_FROM ? 'PSA-2012:104' : 'PSA-2025:123'
  const law = file.case.family === 'psa' ? [psa, 'APL:67'] : ['APL:67']
  const facts = { id: 'fine-pay', bound: 'party' as const, subject: nameOf(decision), subjectId: decision.id, start, law }
  const plan = file.instalmentPlans.filter((candidate) => candidate.decisionId === decision.id).at(-1)
  const term = daysTerm('APL', 15, 'APL:67')
  const title = `缴纳罚款${yuanText(fineFen)}`
  if (!plan) return [deadline({ ...facts, title, term, met: paidOn(file, decision, fineFen) }, at)]
  let sum = 0
  return plan.parts.map((part, index) => {
    sum += part.amountFen
    const met = { metOn: paidOn(file, decision, sum), metAt: null }
    const due = { dueOn: part.dueOn, dueAt: null }
    const steps = [`${dayText(plan.approvedOn)}批准延期或者分期缴纳，第 ${index + 1} 期应于${dayText(part.dueOn)}前缴清。`]
    const { law: basis, ...rest } = facts
    const clock = { ...rest, title: `缴纳罚款第 ${index + 1} 期${yuanText(part.amountFen)}`, startedOn: start, startedAt: null }
    const { start: _start, ...shown } = clock
    return { ...shown, ...due, ...met, state: stateOf(due, met, 'party', false, at), law: ['APL:66', ...basis], steps }
  })
}

/** What was still unpaid when the last day had passed. The articles say "of the fine"; as in `owed`, read as what of it is unpaid. */
function unpaidAfter(file: CaseFile, decision: Decision, dueOn: Day): number {
  const paid = file.payments.filter((each) => each.decisionId === decision.id && each.kind === 'fine' && each.paidOn <= dueOn)
  return Math.max(0, fineIn(file, decision) - paid.reduce((sum, payment) => sum + payment.amountFen, 0))
}

/**
 * The surcharge of 3 % a day of what is unpaid once the fine is late. It begins the day after the last one in time and stops when it reaches the
 * amount of the fine: on the 34th day when nothing was paid. How much is owed on a day, with later payments and stays, is the sum `owed`.
 * @law APL:72.1, APL:73(3), PROC:218
 */
export function fineSurcharge(file: CaseFile, decision: Decision, at: Counting): Deadline | null {
  const last = finePay(file, decision, at).at(-1)
  if (!last?.dueOn) return null
  const late = last.metOn ? last.metOn > last.dueOn : dayOf(at.now) > last.dueOn
  if (!late) return null
  const fineFen = fineIn(file, decision)
  const dailyFen = (unpaidAfter(file, decision, last.dueOn) * SURCHARGE_PERCENT) / 100
  const days = Math.ceil(fineFen / dailyFen)
  const startedOn = addDays(last.dueOn, 1)
  const dueOn = addDays(last.dueOn, days)
  const due = { dueOn, dueAt: null }
  const met = { metOn: null, metAt: null }
  const steps = [
    `罚款应于${dayText(last.dueOn)}前缴清，自${dayText(startedOn)}起每日按未缴罚款的百分之三加处罚款（每日${yuanText(Math.floor(dailyFen))}）。`,
    `加处罚款的数额不得超出罚款数额${yuanText(fineFen)}，如不再缴纳，至${dayText(dueOn)}（第 ${days} 日）达到上限。`,
    '行政复议或者行政诉讼期间不计算加处罚款。',
  ]
  const state = last.metOn ? 'ended' : stateOf(due, met, 'nobody', false, at)
  const identity = {
    id: 'fine-surcharge',
    title: '加处罚款',
    bound: 'nobody' as const,
    subject: nameOf(decision),
    subjectId: decision.id,
  }
  return { ...identity, startedOn, startedAt: null, ...due, ...met, state, law: ['APL:72', 'APL:73', 'PROC:218'], steps }
}

/** Money collected on the spot is handed in within two days; working days where only the penalty law governs. @law PSA-2012:105, PSA-2025:124, APL:71 */
export function fineHandIn(file: CaseFile, decision: Decision, at: Counting): Deadline[] {
  const psa = file.case.family === 'psa'
  return file.payments.flatMap((payment) => {
    if (payment.decisionId !== decision.id || payment.channel !== 'on-the-spot') return []
    const article = payment.paidOn < PSA_2025_FROM ? 'PSA-2012:105' : 'PSA-2025:124'
    const term = psa ? daysTerm('PSA', 2, article) : daysTerm('APL', 2, 'APL:71')
    const facts = { id: 'fine-handin', title: '当场收缴罚款上缴', subject: nameOf(decision), subjectId: payment.id }
    const notes = ['公安机关应当自收到之日起二日内缴付指定的银行。']
    return [deadline({ ...facts, term, start: payment.paidOn, met: payment.handedInOn, notes }, at)]
  })
}

/** Every clock about money. */
export function fineClocks(file: CaseFile, at: Counting): Deadline[] {
  return file.decisions.flatMap((decision) => {
    const surcharge = fineSurcharge(file, decision, at)
    return [...finePay(file, decision, at), ...(surcharge ? [surcharge] : []), ...fineHandIn(file, decision, at)]
  })
}

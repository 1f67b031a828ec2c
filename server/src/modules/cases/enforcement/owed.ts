import { addDays, type Day } from '../../../kit/day.ts'
import { yuanText } from '../../../kit/money.ts'
import { type Calendar, countTerm, daysTerm, dayText } from '../../law/index.ts'
import type { CaseFile, Decision, Payment } from '../file/types.ts'
import { PSA_2025_FROM } from '../hearing/thresholds.ts'
import { contentOf, findDecision, fineOf } from './rules-content.ts'
import type { Owed, Part, Stay } from './types-standing.ts'

/** Percent of the sum overdue, per day. @law APL:72.1, PROC:218.2 */
const SURCHARGE_PERCENT = 3

/**
 * What is still to be paid under a decision at the end of that day. A revoked decision owes nothing.
 * The surcharge is 3 % a day of what is overdue and unpaid, from the day after the due day; the day of payment still counts, days of a
 * reconsideration or lawsuit do not; never more than the fine. Fractions of a fen are dropped.
 * @param stays from remedies; days on which no surcharge runs
 * @throws DomainError `calendar-gap`; RangeError for an unknown decision
 * @law APL:66, APL:67, APL:72.1, APL:73(3); PSA-2012:104, PSA-2025:123; PROC:217, PROC:218
 */
export function owed(file: CaseFile, decisionId: string, on: Day, calendar: Calendar, stays: readonly Stay[] = []): Owed {
  const decision = findDecision(file, decisionId)
  if (!decision) throw new RangeError(`No decision ${decisionId} in case ${file.case.id}`)
  const fineFen = decision.revokedOn && decision.revokedOn <= on ? 0 : fineOf(contentOf(file, decision))
  const paid = file.payments.filter((payment) => payment.decisionId === decisionId && payment.paidOn <= on)
  const [finePaidFen, surchargePaidFen] = [totalOf(paid, 'fine'), totalOf(paid, 'surcharge')]
  const delivery = file.deliveries.find((done) => done.decisionId === decisionId && done.partyId === decision.partyId)
  const receivedOn = delivery?.deliveredOn ?? null
  const first = receivedOn ? payTerm(file, receivedOn, calendar) : null
  const schedules = schedulesOf(file, decision, fineFen, first?.dueOn ?? null)
  const run = surcharge(schedules, paid, fineFen, on, stays)
  const parts = schedules.at(-1)?.parts ?? []
  const fineOpenFen = Math.max(0, fineFen - finePaidFen)
  const surchargeOpenFen = Math.max(0, run.fen - surchargePaidFen)
  const sums = { fineFen, finePaidFen, fineOpenFen, surchargeFen: run.fen, surchargePaidFen, surchargeOpenFen }
  const dueOn = parts.at(-1)?.dueOn ?? null
  const steps =
    fineFen === 0 ? [] : [...(first?.steps ?? ['决定书尚未送达，缴款期限未开始。']), ...stepsOf(sums, parts, run.days, on)]
  const basis = [...(first?.basis ?? []), 'APL:72.1', ...(stays.length > 0 ? ['APL:73(3)'] : [])]
  const openFen = fineOpenFen + surchargeOpenFen
  return { decisionId, ...sums, receivedOn, parts, dueOn, surchargeDays: run.days, openFen, steps, basis }
}

const totalOf = (payments: readonly Payment[], kind: Payment['kind']): number =>
  payments.reduce((sum, payment) => sum + (payment.kind === kind ? payment.amountFen : 0), 0)

/** Fifteen calendar days from receipt. @law PSA-2012:104, PSA-2025:123, APL:67(3) */
function payTerm(file: CaseFile, receivedOn: Day, calendar: Calendar) {
  const psa = receivedOn >= PSA_2025_FROM ? 'PSA-2025:123' : 'PSA-2012:104'
  const term = file.case.family === 'psa' ? daysTerm('PSA', 15, psa) : daysTerm('APL', 15, 'APL:67(3)')
  return countTerm(term, receivedOn, [], calendar)
}

/** A plan of payment and the first day after which it holds; `settledFen` was paid before it. */
type Schedule = { after: Day | null; parts: Part[]; settledFen: number }

function schedulesOf(file: CaseFile, decision: Decision, fineFen: number, dueOn: Day | null): Schedule[] {
  if (fineFen === 0) return []
  const whole: Schedule[] = dueOn ? [{ after: null, parts: [{ dueOn, amountFen: fineFen }], settledFen: 0 }] : []
  const plans = file.instalmentPlans.filter((plan) => plan.decisionId === decision.id)
  return [
    ...whole,
    ...plans.map(({ approvedOn, parts }) => {
      const sum = parts.reduce((total, part) => total + part.amountFen, 0)
      return { after: approvedOn, parts, settledFen: fineFen - sum }
    }),
  ]
}

function surcharge(schedules: Schedule[], paid: readonly Payment[], capFen: number, on: Day, stays: readonly Stay[]) {
  const [start] = schedules.flatMap((schedule) => schedule.parts.map((part) => part.dueOn)).toSorted()
  let [days, percentFen] = [0, 0]
  if (!start) return { days, fen: 0 }
  for (let at = addDays(start, 1); at <= on && percentFen < capFen * 100; at = addDays(at, 1)) {
    if (stays.some((stay) => at >= stay.from && (stay.to === null || at <= stay.to))) continue
    const overdueFen = overdueOn(schedules, paid, at)
    if (overdueFen <= 0) continue
    days += 1
    percentFen += overdueFen * SURCHARGE_PERCENT
  }
  return { days, fen: Math.min(capFen, Math.floor(percentFen / 100)) }
}

/** What should have been paid before this day and was not. */
function overdueOn(schedules: Schedule[], paid: readonly Payment[], at: Day): number {
  const schedule = schedules.findLast((candidate) => candidate.after === null || candidate.after < at)
  if (!schedule) return 0
  const due = schedule.parts.reduce((sum, part) => sum + (part.dueOn < at ? part.amountFen : 0), 0)
  const before = paid.filter((payment) => payment.paidOn < at)
  return due + schedule.settledFen - totalOf(before, 'fine')
}

type Sums = Pick<Owed, 'fineFen' | 'finePaidFen' | 'surchargeFen' | 'surchargePaidFen' | 'fineOpenFen' | 'surchargeOpenFen'>

function stepsOf(sums: Sums, parts: Part[], days: number, on: Day): string[] {
  const steps = [`罚款${yuanText(sums.fineFen)}，截至${dayText(on)}已缴${yuanText(sums.finePaidFen)}。`]
  const deferred = parts.map((part) => `${dayText(part.dueOn)}前缴纳${yuanText(part.amountFen)}`).join('，')
  if (parts.length > 0) steps.push(`应于${deferred}（均含当日）。`)
  if (days > 0) {
    const capped = sums.surchargeFen === sums.fineFen ? '，已达罚款数额上限' : ''
    const sum = `每日按未缴罚款的百分之三加处罚款，共 ${days} 日，计${yuanText(sums.surchargeFen)}${capped}`
    steps.push(`${sum}；已缴${yuanText(sums.surchargePaidFen)}。`)
  }
  return [...steps, `尚欠${yuanText(sums.fineOpenFen + sums.surchargeOpenFen)}。`]
}

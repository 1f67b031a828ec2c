import type { Day } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import { yuanText } from '../../../kit/money.ts'
import { type Calendar, type CountedTerm, countTerm, daysTerm, dayText } from '../../law/index.ts'
import { collectLimitFen } from '../decision/spot-rules.ts'
import type { CaseFile, Decision, Level, Payment } from '../file/types.ts'
import { PSA_2025_FROM } from '../hearing/thresholds.ts'
import { owed } from './owed.ts'
import { contentOf, findDecision, fineOf, liveDecisions } from './rules-content.ts'
import type { ApproveInstalments, HandInMoney, RecordPayment } from './types.ts'
import type { Owed } from './types-standing.ts'

const KIND_NAME: Record<Payment['kind'], string> = { fine: '罚款', surcharge: '加处罚款', confiscation: '没收款' }

const confiscates = (file: CaseFile, decision: Decision): boolean =>
  contentOf(file, decision).penalties.some(({ kind }) => kind === 'confiscate-gains' || kind === 'confiscate-property')

/** Why no payment can be recorded, or null. */
export function refuseNoMoney(file: CaseFile): Refusal | null {
  const due = liveDecisions(file).some((decision) => fineOf(contentOf(file, decision)) > 0 || confiscates(file, decision))
  return due ? null : { code: 'no-money-penalty', detail: '本案没有罚款或者没收的决定。', basis: ['APL:67'] }
}

/** Why this payment may not be recorded, or null. Nobody pays more than is owed. @law APL:67, APL:72, PROC:218 */
export function refusePayment(file: CaseFile, input: RecordPayment, today: Day, calendar: Calendar): Refusal | null {
  const decision = liveDecisions(file).find((candidate) => candidate.id === input.decisionId)
  if (!decision) return { code: 'decision-unknown', detail: '本案没有这份有效的决定。', basis: ['APL:67'] }
  if (input.paidOn > today) return { code: 'in-future', detail: '缴款日期不能晚于今天。' }
  if (input.paidOn < decision.decidedOn) {
    return { code: 'before-decision', detail: `决定于${dayText(decision.decidedOn)}作出，不能在此之前缴款。`, basis: ['APL:67'] }
  }
  if (input.channel === 'on-the-spot') {
    const refusal = refuseCollection(file, decision, input)
    if (refusal) return refusal
  }
  if (input.kind === 'confiscation') {
    return confiscates(file, decision) ? null : { code: 'not-confiscated', detail: '该决定没有没收。', basis: ['PROC:213'] }
  }
  const sums = owed(file, decision.id, input.paidOn, calendar)
  const now = owed(file, decision.id, today, calendar) // with what was paid since, so that a payment told late is not taken twice
  const open = (each: Owed) => (input.kind === 'fine' ? each.fineOpenFen : each.surchargeOpenFen)
  const openFen = Math.min(open(sums), open(now))
  if (input.amountFen <= openFen) return null
  const detail = `${KIND_NAME[input.kind]}尚欠${yuanText(openFen)}，不能收取${yuanText(input.amountFen)}。`
  return { code: 'above-owed', detail: `${detail}${sums.steps.join('')}`, basis: sums.basis }
}

/** When the officer may take the money himself. @law PSA-2012:104, PSA-2025:123, PROC:214, APL:68, APL:69 */
function refuseCollection(file: CaseFile, decision: Decision, input: RecordPayment): Refusal | null {
  const psa = file.case.family === 'psa'
  const basis = psa ? [input.paidOn >= PSA_2025_FROM ? 'PSA-2025:123' : 'PSA-2012:104'] : ['APL:67', 'APL:68', 'APL:69']
  const fineFen = fineOf(contentOf(file, decision))
  const limit = collectLimitFen(file.case.family, input.paidOn)
  const refused = (detail: string): Refusal => ({ code: 'collection-barred', detail, basis })
  if (input.kind !== 'fine') return refused('加处罚款和没收款不能当场收缴。')
  if (!input.collectedWhy) return refused('请写明当场收缴的法定情形。')
  if (input.collectedWhy === 'remote') return null
  if (!psa && decision.kind !== 'on-the-spot')
    return refused('只有当场作出的处罚决定，或者边远、水上、交通不便地区，才可以当场收缴。')
  if (input.collectedWhy === 'hard-to-execute' || fineFen <= limit) return null
  return refused(`${yuanText(limit)}以下的罚款才可以当场收缴，本案罚款${yuanText(fineFen)}。`)
}

const heldMoney = (file: CaseFile): Payment[] =>
  file.payments.filter((payment) => payment.channel === 'on-the-spot' && payment.handedInOn === null)

/** Why there is no money to hand in, or null. */
export function refuseNoHandIn(file: CaseFile): Refusal | null {
  if (heldMoney(file).length > 0) return null
  return { code: 'nothing-to-hand-in', detail: '没有尚未上缴的当场收缴款。', basis: ['APL:71', 'PSA-2025:124'] }
}

/** Why this collected money cannot be recorded as handed in, or null. Lateness is no refusal. */
export function refuseHandIn(file: CaseFile, input: HandInMoney, today: Day): Refusal | null {
  const payment = heldMoney(file).find((candidate) => candidate.id === input.paymentId)
  if (!payment) return { code: 'nothing-to-hand-in', detail: '没有这笔尚未上缴的当场收缴款。', basis: ['APL:71'] }
  if (input.handedInOn > today) return { code: 'in-future', detail: '上缴日期不能晚于今天。' }
  const from = input.landedOn ?? payment.paidOn
  if (from < payment.paidOn || input.handedInOn < from) {
    return { code: 'before-collection', detail: '收缴、抵岸（到站）、上缴的日期先后有误。', basis: ['APL:71', 'PSA-2025:124'] }
  }
  return null
}

/** Until when the officer hands the money in, and from there the organ pays it to the bank. @law PSA-2012:105, PSA-2025:124, APL:71 */
export function handInTerm(file: CaseFile, from: Day, calendar: Calendar): CountedTerm {
  const psa = from >= PSA_2025_FROM ? 'PSA-2025:124' : 'PSA-2012:105'
  const term = file.case.family === 'psa' ? daysTerm('PSA', 2, psa) : daysTerm('APL', 2, 'APL:71')
  return countTerm(term, from, [], calendar)
}

/** Why nothing can be deferred, or null. */
export function refuseNoFine(file: CaseFile): Refusal | null {
  const fined = liveDecisions(file).some((decision) => fineOf(contentOf(file, decision)) > 0)
  return fined ? null : { code: 'no-fine', detail: '本案没有罚款决定。', basis: ['APL:66'] }
}

const RANK: Record<Level, number> = { officer: 0, station: 1, county: 2, city: 3 }

/** Why this plan may not be approved, or null. The organ that decided approves; the parts are the fine still open. @law APL:66, PROC:217 */
export function refuseInstalments(
  file: CaseFile,
  input: ApproveInstalments,
  facts: { level: Level; today: Day; calendar: Calendar },
): Refusal | null {
  const basis = ['APL:66', 'PROC:217']
  const decision = findDecision(file, input.decisionId)
  if (!decision || decision.revokedOn) return { code: 'decision-unknown', detail: '本案没有这份有效的决定。', basis }
  if (RANK[facts.level] < RANK[decision.level]) {
    return { code: 'approver-below', detail: '延期、分期缴纳罚款由作出处罚决定的公安机关批准。', basis }
  }
  if (input.approvedOn > facts.today) return { code: 'in-future', detail: '批准日期不能晚于今天。' }
  if (input.requestedOn < decision.decidedOn || input.approvedOn < input.requestedOn) {
    return { code: 'days-out-of-order', detail: '决定、申请、批准的日期先后有误。', basis }
  }
  if (input.parts.some(({ dueOn }, index) => dueOn <= (input.parts[index - 1]?.dueOn ?? input.approvedOn))) {
    return { code: 'parts-out-of-order', detail: '各期缴款日期应晚于批准之日并依次递增。', basis }
  }
  const openFen = owed(file, decision.id, input.approvedOn, facts.calendar).fineOpenFen
  const sumFen = input.parts.reduce((sum, part) => sum + part.amountFen, 0)
  if (openFen > 0 && sumFen === openFen) return null
  const detail = `各期合计${yuanText(sumFen)}，应等于尚未缴纳的罚款${yuanText(openFen)}。`
  return { code: 'parts-sum', detail, basis }
}

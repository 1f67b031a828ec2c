import { type Day, daysBetween } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import { yuan, yuanText } from '../../../kit/money.ts'
import { dayText, type PenaltyKind } from '../../law/index.ts'
import type { CaseFile, Decision, Execution } from '../file/types.ts'
import { PSA_2025_FROM } from '../hearing/thresholds.ts'
import { contentOf, detentionOf, liveDecisions } from './rules-content.ts'
import type { RecordExecution } from './types.ts'

/** Deposit for each day of detention not yet served. @law PROC:223, PSA-2012:107, PSA-2025:126 */
export const DEPOSIT_FEN_PER_DAY = yuan(200)

/** Which penalties each kind of execution carries out. `impossible` is for any. */
export const CARRIES_OUT: Record<Exclude<Execution['kind'], 'impossible'>, readonly PenaltyKind[]> = {
  detention: ['detention'],
  'detention-suspended': ['detention'],
  'detention-not-executed': ['detention'],
  license: ['suspend-license', 'revoke-license', 'downgrade-qualification'],
  business: ['order-suspension', 'order-closure', 'restrict-operation', 'restrict-employment'],
  confiscation: ['confiscate-gains', 'confiscate-property'],
  warning: ['warning', 'public-criticism', 'other'],
}

/** Why nothing can be executed, or null. */
export function refuseNoPenalty(file: CaseFile): Refusal | null {
  if (liveDecisions(file).some((decision) => decision.outcome === 'penalty')) return null
  return { code: 'no-penalty', detail: '本案没有处罚决定需要执行。', basis: ['PROC:198'] }
}

/**
 * Days of detention served and credited. The day on which it begins is not counted: from 2 to 12 March are ten days.
 * @law PROC:35, PROC:163, PSA-2025:110
 */
export function detentionServed(file: CaseFile, decisionId: string): number {
  return file.executions
    .filter((execution) => execution.decisionId === decisionId && execution.kind === 'detention')
    .reduce((sum, { fromOn, toOn, creditedDays }) => sum + (toOn ? daysBetween(fromOn, toOn) : 0) + creditedDays, 0)
}

/** Why this execution may not be recorded, or null. @law PROC:198, PROC:220, PSA-2012:103, PSA-2025:122 */
export function refuseExecuting(file: CaseFile, input: RecordExecution, today: Day): Refusal | null {
  const decision = liveDecisions(file).find(({ id, outcome }) => id === input.decisionId && outcome === 'penalty')
  if (!decision) return { code: 'decision-unknown', detail: '本案没有这份有效的处罚决定。', basis: ['PROC:198'] }
  if (input.fromOn > today || (input.toOn !== null && input.toOn > today)) {
    return { code: 'in-future', detail: '执行日期不能晚于今天，执行完毕后再登记。' }
  }
  if (input.fromOn < decision.decidedOn || (input.toOn !== null && input.toOn < input.fromOn)) {
    return { code: 'days-out-of-order', detail: '决定、执行开始、执行结束的日期先后有误。', basis: ['PROC:198'] }
  }
  if (input.kind === 'impossible') {
    return input.note ? null : { code: 'note-missing', detail: '请写明无法执行或者无需执行的原因。', basis: ['PROC:258.5'] }
  }
  const carried = CARRIES_OUT[input.kind]
  if (!contentOf(file, decision).penalties.some(({ kind }) => carried.includes(kind))) {
    return { code: 'not-decided', detail: '该决定没有这一处罚，不能登记执行。', basis: ['PROC:198'] }
  }
  return refuseUndelivered(file, decision, input) ?? refuseDetention(file, decision, input)
}

function refuseUndelivered(file: CaseFile, decision: Decision, input: RecordExecution): Refusal | null {
  const delivery = file.deliveries.find((done) => done.decisionId === decision.id && done.partyId === decision.partyId)
  if (delivery && delivery.deliveredOn <= input.fromOn) return null
  const when = delivery ? `于${dayText(delivery.deliveredOn)}才送达` : '尚未送达'
  return { code: 'not-delivered', detail: `决定书${when}被处罚人，不能执行。`, basis: ['PROC:36', 'PROC:198'] }
}

function refuseDetention(file: CaseFile, decision: Decision, input: RecordExecution): Refusal | null {
  const { detentionExecuted } = contentOf(file, decision)
  const article = decision.decidedOn >= PSA_2025_FROM ? 'PSA-2025:23' : 'PSA-2012:21'
  if (input.kind === 'detention-not-executed') {
    if (detentionExecuted === false) return null
    return { code: 'execution-required', detail: '决定书未写明不执行行政拘留，应当执行。', basis: [article, 'PROC:164'] }
  }
  if (input.kind !== 'detention' && input.kind !== 'detention-suspended') return refuseStray(input)
  if (detentionExecuted === false) {
    return { code: 'execution-barred', detail: '决定书写明行政拘留不执行，不得送拘留所。', basis: [article, 'PROC:164'] }
  }
  const openDays = detentionOf(contentOf(file, decision)) - detentionServed(file, decision.id)
  return input.kind === 'detention' ? refuseServing(input, openDays) : refuseSuspension(input, openDays)
}

const refuseStray = (input: RecordExecution): Refusal | null =>
  input.creditedDays > 0 || input.guarantor || input.depositFen
    ? { code: 'detention-only', detail: '折抵、担保和保证金只适用于行政拘留。', basis: ['PROC:163', 'PROC:223'] }
    : null

/** One day of liberty taken counts as one day; questioning, continued questioning and restraint do not count. @law PROC:163, PSA-2025:110 */
function refuseServing(input: RecordExecution, openDays: number): Refusal | null {
  const basis = ['PROC:163', 'PSA-2025:110']
  if (!input.toOn || !input.place) {
    return { code: 'detention-incomplete', detail: '请填写拘留所和执行起止日期。', basis: ['PROC:220'] }
  }
  if (input.creditedDays > 0 && !input.note) {
    const detail = '请写明折抵的是何时的何种强制措施；询问查证、继续盘问和约束的时间不予折抵。'
    return { code: 'credit-unexplained', detail, basis }
  }
  const days = daysBetween(input.fromOn, input.toOn) + input.creditedDays
  if (days <= openDays) return null
  return { code: 'detention-over', detail: `执行和折抵共${days}日，超过尚未执行的${Math.max(0, openDays)}日。`, basis }
}

/** A guarantor or a deposit of 200 yuan for each day open, never both. @law PROC:223, PSA-2012:107, PSA-2025:126 */
function refuseSuspension(input: RecordExecution, openDays: number): Refusal | null {
  const law = input.fromOn >= PSA_2025_FROM ? 'PSA-2025:126' : 'PSA-2012:107'
  const basis = [law, 'PROC:223']
  if (openDays <= 0) return { code: 'detention-served', detail: '行政拘留已经执行完毕，无需暂缓。', basis }
  if (!input.note) return { code: 'note-missing', detail: '请写明暂缓执行的申请和理由。', basis }
  if (input.creditedDays > 0) return { code: 'credit-misplaced', detail: '暂缓执行不登记折抵。', basis: ['PROC:163'] }
  if ((input.guarantor === null) === (input.depositFen === null)) {
    return { code: 'one-guarantee', detail: '应当提出担保人或者交纳保证金，二者择一。', basis }
  }
  const due = openDays * DEPOSIT_FEN_PER_DAY
  if (input.depositFen === null || input.depositFen === due) return null
  return { code: 'deposit-sum', detail: `保证金按每日二百元交纳，尚未执行${openDays}日，应为${yuanText(due)}。`, basis }
}

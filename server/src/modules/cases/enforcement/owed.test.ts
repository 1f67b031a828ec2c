import { expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { yuan } from '../../../kit/money.ts'
import { chinaCalendar } from '../../law/index.ts'
import type { CaseFile } from '../file/types.ts'
import { aDecidedFile, aDelivery, aPayment, DECISION_ID } from './example-decided.ts'
import { owed } from './owed.ts'
import type { Stay } from './types-standing.ts'

const fined = (over: Parameters<typeof aDecidedFile>[1] = {}) =>
  aDecidedFile([{ kind: 'fine', fineFen: yuan(1000) }], { deliveries: [aDelivery()], ...over })
const on = (file: CaseFile, date: string, stays: Stay[] = []) => owed(file, DECISION_ID, day(date), chinaCalendar, stays)

test.each([
  ['2026-03-17', 0, 0, 'the last day in time'],
  ['2026-03-18', 1, 30, 'the day after'],
  ['2026-03-19', 2, 60, 'two days late'],
  ['2026-04-19', 33, 990, 'below the cap'],
  ['2026-04-20', 34, 1000, 'at the cap'],
  ['2026-11-20', 34, 1000, 'long after: no more than the fine'],
])('1,000 yuan received on 2 March: on %s %i days, %i yuan (%s)', (date, days, sum) => {
  const sums = on(fined(), date)
  expect([sums.dueOn, sums.surchargeDays, sums.surchargeFen]).toEqual(['2026-03-17', days, yuan(sum)])
  expect(sums.openFen).toBe(yuan(1000 + sum))
})

test.each([
  ['2025-12-31', '2026-01-15', 'PSA-2012:104'],
  ['2026-01-01', '2026-01-16', 'PSA-2025:123'],
  ['2026-01-02', '2026-01-19', 'PSA-2025:123'],
])('received on %s, due %s under %s; a Saturday rolls to Monday', (received, due, article) => {
  const file = fined({ decision: { decidedOn: day('2025-12-30') }, deliveries: [aDelivery({ deliveredOn: day(received) })] })
  const sums = on(file, '2026-01-15')
  expect(sums.dueOn).toBe(due)
  expect(sums.basis).toContain(article)
})

test('other cases count fifteen days by the Administrative Penalty Law', () => {
  expect(on(fined({ case: { family: 'general' } }), '2026-03-17').basis).toContain('APL:67(3)')
})

test('what is not delivered is not due', () => {
  const sums = on(fined({ deliveries: [] }), '2026-06-01')
  expect([sums.dueOn, sums.surchargeFen, sums.fineOpenFen]).toEqual([null, 0, yuan(1000)])
})

test.each([
  ['2026-03-17', 0, 'on the last day'],
  ['2026-03-18', 30, 'a day late: that day counts'],
  ['2026-03-20', 90, 'three days late'],
])('paid in full on %s: surcharge %i yuan (%s), and no more later', (paid, sum) => {
  const file = fined({ payments: [aPayment(paid, yuan(1000))] })
  expect(on(file, '2026-06-01')).toMatchObject({ fineOpenFen: 0, surchargeFen: yuan(sum), surchargeOpenFen: yuan(sum) })
})

test('a part paid in time bears no surcharge, the rest does', () => {
  const file = fined({ payments: [aPayment('2026-03-10', yuan(400))] })
  expect(on(file, '2026-03-19')).toMatchObject({ fineOpenFen: yuan(600), surchargeFen: yuan(36) })
})

test.each([
  [[{ from: '2026-03-18', to: '2026-03-20' }], '2026-03-22', 2],
  [[{ from: '2026-03-01', to: null }], '2026-06-01', 0],
  [[{ from: '2026-03-19', to: null }], '2026-06-01', 1],
])('days of a remedy do not count: %j', (stays, date, days) => {
  expect(on(fined(), date, stays as Stay[]).surchargeDays).toBe(days)
})

const plan = {
  id: DECISION_ID,
  decisionId: DECISION_ID,
  requestedOn: day('2026-03-18'),
  approvedBy: DECISION_ID,
  approvedOn: day('2026-03-19'),
  parts: [
    { dueOn: day('2026-04-30'), amountFen: yuan(500) },
    { dueOn: day('2026-05-29'), amountFen: yuan(500) },
  ],
}
test.each([
  ['2026-03-19', 2, 'late until the approval'],
  ['2026-04-30', 2, 'nothing more until the first part is due'],
  ['2026-05-01', 3, 'then the first part only'],
])('instalments move the due days but not what ran before: %s %i days (%s)', (date, days) => {
  const sums = on(fined({ instalmentPlans: [plan] }), date)
  expect([sums.surchargeDays, sums.dueOn]).toEqual([days, '2026-05-29'])
  expect(sums.surchargeFen).toBe(days === 3 ? yuan(75) : yuan(60))
})

test('a revoked decision owes nothing, and the sum is explained', () => {
  const revoked = { revokedOn: day('2026-04-01') }
  expect(on(fined({ decision: revoked }), '2026-04-01').openFen).toBe(0)
  expect(on(fined(), '2026-03-19').steps.join('')).toContain('共 2 日，计60元')
})

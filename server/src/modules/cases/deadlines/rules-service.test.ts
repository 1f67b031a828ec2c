import { describe, expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { aCaseFile, aParty, type CaseFileOverrides, OFFENDER_ID, VICTIM_ID } from '../file/example.ts'
import type * as t from '../file/types.ts'
import { at, clockOf, decision, delivery, idsOf, spot } from './example.ts'
import { deadlinesOf } from './rules.ts'

describe('service and money', () => {
  test.each([
    ['psa', '2025-12-30', 'serve-psa', '2026-01-04', 'PSA-2012:97', 'New Year rolls to a Sunday that is worked'],
    ['psa', '2026-03-06', 'serve-psa', '2026-03-09', 'PSA-2025:116', 'a Sunday rolls'],
    ['general', '2026-03-06', 'serve-general', '2026-03-17', 'APL:61', 'seven working days'],
  ] as const)('a %s decision of %s (%s) is served until %s by %s (%s)', (family, decidedOn, id, due, law, _why) => {
    const clock = clockOf(id, { case: { family }, decisions: [decision({ decidedOn: day(decidedOn) })] })
    expect(clock.dueOn).toBe(due)
    expect(clock.law[0]).toBe(law)
  })
  test.each([
    ['2026-03-09', 'met'],
    ['2026-03-10', 'met-late'],
  ])('the victim gets it on %s: %s', (deliveredOn, state) => {
    const deliveries = [delivery({ partyId: VICTIM_ID, deliveredOn: day(deliveredOn) })]
    expect(clockOf('serve-victim', { decisions: [decision()], deliveries }).state).toBe(state)
  })
  test('a public notice runs sixty days from its publication, which is what was done in time', () => {
    const deliveries = [delivery({ method: 'public-notice', publishedOn: day('2026-03-09'), deliveredOn: day('2026-05-08') })]
    const overrides = { decisions: [decision()], deliveries }
    expect(clockOf('serve-announcement', overrides)).toMatchObject({ dueOn: '2026-05-08', state: 'running' })
    expect(clockOf('serve-psa', overrides).state).toBe('met')
  })
  test.each([
    ['beating', '2026-03-07T10:00', 'met'],
    ['beating', '2026-03-07T10:01', 'met-late'],
    ['drink-driving', '2026-03-10T23:59', 'met'],
    ['drink-driving', '2026-03-11T00:00', 'met-late'],
  ])('an on-the-spot decision (%s) of Friday ten o’clock filed %s: %s', (cause, filed, state) => {
    const decisions = [decision({ kind: 'on-the-spot', spot: spot(cause), recordedAt: at(filed) })]
    expect(clockOf('onspot-file', { decisions }).state).toBe(state)
  })
  const fined = (more: CaseFileOverrides = {}): CaseFileOverrides => ({
    decisions: [decision({ kind: 'on-the-spot', spot: spot('beating') })],
    deliveries: [delivery()],
    ...more,
  })
  const payment = (over: Partial<t.Payment> = {}): t.Payment => ({
    id: 'y',
    decisionId: 'd',
    kind: 'fine',
    paidOn: day('2026-03-23'),
    amountFen: 20_000,
    channel: 'bank',
    receipt: '1',
    handedInOn: null,
    ...over,
  })
  test.each([
    [[payment()], 'met'],
    [[payment({ paidOn: day('2026-03-24') })], 'met-late'],
    [[payment({ amountFen: 19_999 })], 'overdue'],
    [[payment({ amountFen: 10_000 }), payment({ amountFen: 10_000 })], 'met'],
  ])('received 2026-03-06, due 2026-03-23 since the 21st is a Saturday; payments %#: %s', (payments, state) => {
    expect(clockOf('fine-pay', fined({ payments }), at('2026-03-24T09:00'))).toMatchObject({ dueOn: '2026-03-23', state })
  })
  test('the surcharge begins the day after and reaches its cap on the 34th day', () => {
    expect(idsOf(fined(), at('2026-03-23T23:59'))).not.toContain('fine-surcharge')
    const clock = clockOf('fine-surcharge', fined(), at('2026-03-24T00:00'))
    expect(clock).toMatchObject({ startedOn: '2026-03-24', dueOn: '2026-04-26' })
    expect(clock.steps.join()).toContain('每日6元')
  })
  test('after half was paid in time the surcharge is on the other half and takes 67 days', () => {
    const clock = clockOf('fine-surcharge', fined({ payments: [payment({ amountFen: 10_000 })] }), at('2026-03-24T00:00'))
    expect(clock).toMatchObject({ startedOn: '2026-03-24', dueOn: '2026-05-29' })
    expect(clock.steps.join()).toContain('每日3元')
  })
  test('an approved plan sets the days', () => {
    const parts = [
      { dueOn: day('2026-04-10'), amountFen: 10_000 },
      { dueOn: day('2026-05-10'), amountFen: 10_000 },
    ]
    const plan = {
      id: 'i',
      decisionId: 'd',
      requestedOn: day('2026-03-09'),
      approvedBy: 'chief',
      approvedOn: day('2026-03-10'),
      parts,
    }
    const file = aCaseFile(fined({ instalmentPlans: [plan], payments: [payment({ amountFen: 10_000 })] }))
    const clocks = deadlinesOf(file, at('2026-04-11T09:00')).filter(({ id }) => id === 'fine-pay')
    expect(clocks.map(({ dueOn, state }) => [dueOn, state])).toEqual([
      ['2026-04-10', 'met'],
      ['2026-05-10', 'running'],
    ])
  })
  test.each([
    ['psa', '2026-03-09', 'met'],
    ['psa', '2026-03-10', 'met-late'],
    ['general', '2026-03-10', 'met'],
    ['general', '2026-03-11', 'met-late'],
  ] as const)('money taken on Friday 2026-03-06 in a %s case, handed in %s: %s', (family, handedIn, state) => {
    const payments = [payment({ channel: 'on-the-spot', paidOn: day('2026-03-06'), handedInOn: day(handedIn) })]
    expect(clockOf('fine-handin', fined({ case: { family }, payments })).state).toBe(state)
  })
  test('remedies run from delivery; a revoked decision has none', () => {
    const overrides = { decisions: [decision()], deliveries: [delivery()] }
    expect(clockOf('recon-apply', overrides)).toMatchObject({ dueOn: '2026-05-06', bound: 'party' }) // 05-05 is off
    expect(clockOf('sue-direct', overrides).dueOn).toBe('2026-09-07') // 09-06 is a Sunday
    expect(idsOf({ ...overrides, decisions: [decision({ revokedOn: day('2026-03-09') })] })).not.toContain('recon-apply')
  })
  test.each([
    ['psa', 'person', '2025-12-31', true],
    ['psa', 'person', '2026-01-01', false],
    ['psa', 'unit', '2026-01-01', true],
    ['general', 'person', '2026-01-01', true],
  ] as const)('a %s penalty on a %s decided on %s has a term for its page: %s', (family, kind, on, due) => {
    const parties = [aParty({ id: OFFENDER_ID, kind })]
    const ids = idsOf({ case: { family }, parties, decisions: [decision({ decidedOn: day(on), partyId: OFFENDER_ID })] })
    expect(ids.includes('pub-7wd')).toBe(due)
  })
  test('a delivery of 2023 still names the old reconsideration law', () => {
    const deliveries = (on: string) => ({ decisions: [decision()], deliveries: [delivery({ deliveredOn: day(on) })] })
    expect(clockOf('recon-apply', deliveries('2023-12-31')).law[0]).toBe('ARL-2017:9')
    expect(clockOf('recon-apply', deliveries('2024-01-01')).law[0]).toBe('ARL-2023:20')
  })
})

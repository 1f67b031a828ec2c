import { expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { aParty } from '../file/example.ts'
import { refuseDetentionTotal, refuseExecution, refuseForAge } from './party-rules.ts'
import type { ProposedItem } from './types.ts'

const ACT = day('2026-03-10')
const item = (overrides: Partial<ProposedItem>): ProposedItem => ({
  partyId: null,
  outcome: 'penalty',
  causeCode: 'beating',
  tier: '一般',
  mitigation: 'none',
  penalties: [{ kind: 'detention', days: 5 }],
  detentionExecuted: true,
  executionGround: null,
  outcomeReason: null,
  ...overrides,
})
const born = (birthOn: string, extra = {}) => aParty({ birthOn: day(birthOn), ...extra })

test.each([
  ['2012-03-10', 'none', 'under-14', '14th birthday on the day of the act'],
  ['2012-03-09', 'none', 'minor-not-mitigated', 'the day after it'],
  ['2012-03-09', 'lighter', null, 'mitigated'],
  ['2008-03-10', 'none', 'minor-not-mitigated', '18th birthday on the day'],
  ['2008-03-09', 'none', null, 'of age'],
] as const)('born %s, mitigation %s: %s (%s)', (birthOn, mitigation, expected, _why) => {
  expect(refuseForAge(born(birthOn), ACT, item({ mitigation }))?.code ?? null).toBe(expected)
})

test.each([
  ['2011-05-01', {}, true, null, '2025-12-31', 'execution-barred', '14–15, 2012 law'],
  ['2011-05-01', {}, true, 'grave', '2025-12-31', 'execution-barred', 'no exception before 2026'],
  ['2011-05-01', {}, true, 'grave', '2026-01-01', null, 'grave, 2025 law'],
  ['2011-05-01', {}, true, 'repeated', '2026-01-01', null, 'repeated, 14–15'],
  ['2009-05-01', {}, true, 'repeated', '2026-01-01', 'execution-barred', '16–17 first time: repetition is no ground'],
  ['2009-05-01', {}, true, 'grave', '2026-01-01', null, '16–17 first time, grave'],
  ['2009-05-01', { priorDetained: true }, true, null, '2026-01-01', null, '16–17, not the first time'],
  ['1956-03-10', {}, true, null, '2026-03-10', null, '70th birthday on the day: not yet 70'],
  ['1956-03-09', {}, true, null, '2026-03-10', 'execution-barred', '70 the day after'],
  ['1956-03-09', {}, true, 'repeated', '2026-03-10', null, '70, repeated'],
  ['1996-03-09', { nursingOrPregnant: true }, true, 'grave', '2026-03-10', 'execution-barred', 'pregnant or nursing: never'],
  ['1996-03-09', {}, false, null, '2026-03-10', 'execution-required', 'nobody protected'],
  ['1996-03-09', {}, null, null, '2026-03-10', 'execution-unsaid', 'not said'],
] as const)(
  'born %s %o executed %s (%s) on %s: %s, %s',
  (birthOn, extra, detentionExecuted, executionGround, on, expected, _why) => {
    const refusal = refuseExecution(born(birthOn, extra), ACT, item({ detentionExecuted, executionGround }), day(on))
    expect(refusal?.code ?? null).toBe(expected)
  },
)

test.each([
  [15, 5, null],
  [15, 6, 'detention-over-20'],
])('%d and %d days together: %s', (first, second, expected) => {
  const items = [first, second].map((days) => item({ penalties: [{ kind: 'detention', days }] }))
  expect(refuseDetentionTotal(items, null, 'psa')?.code ?? null).toBe(expected)
})

import { expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { yuan } from '../../../kit/money.ts'
import type { Penalty } from '../../law/index.ts'
import { type HearingFacts, hearingDuty } from './thresholds.ts'

const fine = (amount: number): Penalty => ({ kind: 'fine', fineFen: yuan(amount) })
const facts = (overrides: Partial<HearingFacts>): HearingFacts => ({
  family: 'psa',
  party: { kind: 'person', birthOn: day('1990-01-01') },
  actOn: day('2025-12-20'),
  penalties: [],
  detentionExecuted: null,
  ...overrides,
})

test.each([
  ['psa', 'person', '2025-12-31', 1999.99, false],
  ['psa', 'person', '2025-12-31', 2000, true],
  ['psa', 'person', '2026-01-01', 2000, false],
  ['psa', 'person', '2026-01-01', 3999.99, false],
  ['psa', 'person', '2026-01-01', 4000, true],
  ['psa', 'unit', '2026-01-01', 4000, true],
  ['general', 'person', '2025-12-31', 1999.99, false],
  ['general', 'person', '2026-01-01', 2000, true],
  ['general', 'unit', '2026-01-01', 9999.99, false],
  ['general', 'unit', '2026-01-01', 10_000, true],
] as const)('%s, %s, notice on %s, fine of %d yuan: hearing %s', (family, kind, on, amount, due) => {
  const duty = hearingDuty(facts({ family, party: { kind, birthOn: null }, penalties: [fine(amount)] }), day(on))
  expect(duty !== null).toBe(due)
})

test('a border entry-exit case has its own amount', () => {
  const border = { family: 'general', borderExitEntry: true } as const
  expect(hearingDuty(facts({ ...border, penalties: [fine(5999.99)] }), day('2026-03-01'))).toBeNull()
  expect(hearingDuty(facts({ ...border, penalties: [fine(6000)] }), day('2026-03-01'))?.basis).toContain('PROC:123')
})

test.each(['2025-12-31', '2026-01-01'])('a licence revoked or business suspended calls for a hearing on %s', (on) => {
  expect(hearingDuty(facts({ penalties: [{ kind: 'revoke-license' }] }), day(on))).not.toBeNull()
  expect(hearingDuty(facts({ penalties: [{ kind: 'order-suspension' }] }), day(on))).not.toBeNull()
  expect(hearingDuty(facts({ penalties: [{ kind: 'detention', days: 15 }] }), day(on))).toBeNull()
})

test.each([
  ['2007-12-20', '2026-01-01', true, true, 'on the 18th birthday itself still a minor'],
  ['2007-12-19', '2026-01-01', true, false, 'of age the day after'],
  ['2010-05-01', '2026-01-01', false, false, 'not executed'],
  ['2010-05-01', '2025-12-31', true, false, 'before the 2025 law'],
])('minor born %s, notice %s, executed %s: hearing %s (%s)', (birthOn, on, detentionExecuted, due) => {
  const party = { kind: 'person' as const, birthOn: day(birthOn) }
  const minor = facts({ party, penalties: [{ kind: 'detention', days: 5 }], detentionExecuted })
  expect(hearingDuty(minor, day(on)) !== null).toBe(due)
})

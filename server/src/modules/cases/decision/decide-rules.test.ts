import { expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { yuan } from '../../../kit/money.ts'
import type { Penalty } from '../../law/index.ts'
import { aCaseFile, OFFENDER_ID } from '../file/example.ts'
import type { CaseFile, Proposal } from '../file/types.ts'
import { discussionDuty, refuseLevel, statutoryReview } from './decide-rules.ts'

const fine = (amount: number): Penalty[] => [{ kind: 'fine', fineFen: yuan(amount) }]

test.each([
  [fine(500), 'station', '2025-12-31', null],
  [fine(500.01), 'station', '2025-12-31', 'level-station'],
  [fine(1000), 'station', '2025-12-31', 'level-station'],
  [fine(1000), 'station', '2026-01-01', null],
  [fine(1000.01), 'station', '2026-01-01', 'level-station'],
  [[{ kind: 'warning' }], 'station', '2026-01-01', null],
  [[{ kind: 'detention', days: 1 }], 'station', '2026-01-01', 'level-detention'],
  [[{ kind: 'detention', days: 15 }], 'county', '2026-01-01', null],
  [[{ kind: 'revoke-license' }], 'station', '2026-01-01', 'level-station'],
] as [Penalty[], 'station' | 'county', string, string | null][])('%o at %s level on %s: %s', (penalties, level, on, expected) => {
  expect(refuseLevel('psa', penalties, level, day(on))?.code ?? null).toBe(expected)
})

test('a station decides nothing outside the public-security law', () => {
  expect(refuseLevel('general', fine(100), 'station', day('2026-03-01'))?.code).toBe('level-station')
})

test.each([
  [{ publicInterest: true, complex: false }, '2025-12-31', 'APL:58.1'],
  [{ publicInterest: true, complex: false }, '2026-01-01', 'PSA-2025:114.1'],
  [{ publicInterest: false, complex: true }, '2026-01-01', 'PSA-2025:114.3'],
  [{ publicInterest: false, complex: false }, '2026-01-01', undefined],
])('%o on %s: statutory ground %s', (proposal, on, expected) => {
  expect(statutoryReview(aCaseFile(), proposal, day(on))?.basis[0]).toBe(expected)
})

const detained = (days: number, complex = false): Pick<Proposal, 'complex' | 'items'> => ({
  complex,
  items: [{ partyId: OFFENDER_ID, outcome: 'penalty', penalties: [{ kind: 'detention', days }] } as Proposal['items'][number]],
})

test.each([
  [9, 'not-adopted', 10, null],
  [10, 'not-adopted', 10, '拟处行政拘留10日以上且当事人有异议'],
  [11, 'partly', 10, '拟处行政拘留10日以上且当事人有异议'],
  [15, 'adopted', 10, null],
  [15, null, 10, null],
  [10, 'not-adopted', 11, null],
  [11, 'not-adopted', 11, '拟处行政拘留11日以上且当事人有异议'],
] as const)('%i days of detention, statement %s, discussed from %i days: %s', (days, adopted, from, why) => {
  const statement = { partyId: OFFENDER_ID, adopted } as CaseFile['statements'][number]
  const file = aCaseFile({ statements: adopted === null ? [] : [statement] })
  expect(discussionDuty(file, detained(days), day('2026-03-10'), from)?.why ?? null).toBe(why)
})

test.each([
  ['2025-12-31', ['APL:57']],
  ['2026-01-01', ['PSA-2025:113', 'APL:57']],
])('a complex case is discussed on %s by %o', (on, basis) => {
  expect(discussionDuty(aCaseFile(), detained(1, true), day(on), 10)).toEqual({ why: '案情复杂', basis })
})

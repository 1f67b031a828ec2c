import { expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { yuan } from '../../../kit/money.ts'
import { refuseSpot, type SpotFacts } from './spot-rules.ts'

const facts = (overrides: Partial<SpotFacts> & { fineYuan?: number }): SpotFacts => ({
  family: 'psa',
  partyKind: 'person',
  causeCode: 'disturbing-public-place',
  causeField: 'public-order',
  penalties: overrides.fineYuan === undefined ? [{ kind: 'warning' }] : [{ kind: 'fine', fineFen: yuan(overrides.fineYuan) }],
  officers: 2,
  disputed: false,
  avRecorded: true,
  collectedFen: 0,
  collectedWhy: null,
  ...overrides,
})
const code = (overrides: Parameters<typeof facts>[0], on: string) => refuseSpot(facts(overrides), day(on))?.code ?? null

test.each([
  ['psa', 'person', 200, '2025-12-31', null],
  ['psa', 'person', 200.01, '2025-12-31', 'spot-amount'],
  ['psa', 'person', 500, '2025-12-31', 'spot-amount'],
  ['psa', 'person', 500, '2026-01-01', null],
  ['psa', 'person', 500.01, '2026-01-01', 'spot-amount'],
  ['general', 'person', 200, '2026-01-01', null],
  ['general', 'person', 200.01, '2026-01-01', 'spot-amount'],
  ['general', 'unit', 3000, '2026-01-01', null],
  ['general', 'unit', 3000.01, '2026-01-01', 'spot-amount'],
] as const)('%s, %s, %d yuan on %s: %s', (family, partyKind, fineYuan, on, expected) => {
  expect(code({ family, partyKind, fineYuan }, on)).toBe(expected)
})

test.each([
  ['2025-12-31', 1, true, false, null],
  ['2026-01-01', 1, true, true, 'spot-one-officer'],
  ['2026-01-01', 1, false, false, 'spot-one-officer'],
  ['2026-01-01', 1, false, true, null],
  ['2026-01-01', 2, true, false, null],
] as const)('on %s, %d officer(s), disputed %s, recorded %s: %s', (on, officers, disputed, avRecorded, expected) => {
  expect(code({ officers, disputed, avRecorded }, on)).toBe(expected)
})

test.each([
  ['psa', 50, 'small', '2025-12-31', null],
  ['psa', 51, 'small', '2025-12-31', 'collection-barred'],
  ['psa', 51, 'remote', '2025-12-31', null],
  ['psa', 200, 'small', '2026-01-01', null],
  ['psa', 201, 'small', '2026-01-01', 'collection-barred'],
  ['general', 100, 'small', '2026-01-01', null],
  ['general', 101, 'small', '2026-01-01', 'collection-barred'],
  ['general', 101, 'hard-to-execute', '2026-01-01', null],
] as const)('%s: collecting %d yuan (%s) on %s: %s', (family, fineYuan, collectedWhy, on, expected) => {
  expect(code({ family, fineYuan, collectedFen: yuan(fineYuan), collectedWhy }, on)).toBe(expected)
})

test('what is collected is the fine, neither more nor less', () => {
  expect(code({ fineYuan: 50, collectedFen: yuan(49), collectedWhy: 'small' }, '2026-03-01')).toBe('collected-amount')
})

test.each(['gambling', 'prostitution', 'drug-use'])('%s is never decided on the spot', (causeCode) => {
  expect(code({ causeCode }, '2026-03-01')).toBe('spot-barred')
})

test('detention is never decided on the spot', () => {
  expect(code({ penalties: [{ kind: 'detention', days: 1 }] }, '2026-03-01')).toBe('spot-kind')
})

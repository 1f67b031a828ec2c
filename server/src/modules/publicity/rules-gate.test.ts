import { describe, expect, test } from 'vitest'
import { day } from '../../kit/day.ts'
import { withdrawalDueOn } from './rules-clocks.ts'
import { creditClassOf, creditTerm, pageEndOn } from './rules-end.ts'
import { assess } from './rules-gate.ts'
import type { GateChoices, GateFacts } from './types-gate.ts'

/** A shop fined under the public-security law. */
const UNIT: GateFacts = {
  outcome: 'penalty',
  statute: 'PSA-2012',
  family: 'psa',
  partyType: 'legal-person',
  birthOn: null,
  occurredOn: day('2022-03-01'),
  decidedOn: day('2022-03-20'),
  secrecy: 'none',
  sensitive: [],
  found: null,
  foundOverride: null,
  revokedOn: null,
  publicSince: null,
}
const PERSON: GateFacts = { ...UNIT, partyType: 'natural-person', birthOn: day('1990-05-05') }
const GENERAL: GateFacts = { ...PERSON, family: 'general', statute: 'ROAD-2021' }
const reasonOf = (facts: GateFacts, on: string, choices?: GateChoices) => {
  const verdict = assess(facts, day(on), choices)
  return verdict.public ? 'public' : verdict.reason
}

describe('sealing of persons under the public-security law', () => {
  test.each([
    [PERSON, '2025-12-31', 'public', 'the day before'],
    [PERSON, '2026-01-01', 'sealed-psa', 'the day itself'],
    [PERSON, '2026-01-02', 'sealed-psa', 'the day after'],
    [{ ...PERSON, statute: 'PSA-2025' }, '2026-03-01', 'sealed-psa', 'the new law'],
    [{ ...PERSON, family: 'general' as const }, '2026-01-01', 'sealed-psa', 'the statute decides whatever the procedure'],
    [{ ...PERSON, statute: null }, '2026-01-01', 'sealed-psa', 'no statute recorded'],
    [{ ...PERSON, partyType: 'sole-trader' as const }, '2026-01-01', 'sealed-psa', 'a sole trader is a person'],
    [UNIT, '2026-01-01', 'public', 'units stay public'],
    [GENERAL, '2026-01-01', 'public', 'another law than the public-security law'],
    [{ ...PERSON, publicSince: day('2025-12-31') }, '2026-01-01', 'sealed-psa-legacy', 'public before'],
    [{ ...PERSON, publicSince: day('2026-01-01') }, '2026-01-01', 'sealed-psa', 'was never lawfully public'],
  ])('%# on %s: %s', (facts, on, expected) => {
    expect(reasonOf(facts, on)).toBe(expected)
  })
  test('a bureau may keep what was public before 2026, but nothing newer', () => {
    const keep: GateChoices = { influence: 'all', sealedLegacy: 'keep', licencePersonal: 'withhold' }
    expect(reasonOf({ ...PERSON, publicSince: day('2025-12-31') }, '2026-05-01', keep)).toBe('public')
    expect(reasonOf(PERSON, '2026-05-01', keep)).toBe('sealed-psa')
  })
})

describe('minors', () => {
  test.each([
    ['2004-03-01', '2022-03-01', 'minor', 'on the eighteenth birthday'],
    ['2004-02-28', '2022-03-01', 'public', 'the day after it'],
    ['2004-03-02', '2022-03-01', 'minor', 'the day before it'],
  ])('born %s, act %s: %s', (birthOn, occurredOn, expected) => {
    const facts = { ...PERSON, birthOn: day(birthOn), occurredOn: day(occurredOn) }
    expect(reasonOf(facts, '2025-12-31')).toBe(expected)
    const later = reasonOf({ ...facts, statute: 'ROAD-2021', family: 'general' }, '2035-01-01')
    expect(later).toBe(expected)
  })
  test('grown up at the decision, a child at the act: never public, also not in 2040', () => {
    const facts = { ...GENERAL, birthOn: day('2004-06-01'), occurredOn: day('2021-01-01'), decidedOn: day('2022-12-01') }
    expect(reasonOf(facts, '2040-01-01')).toBe('minor')
  })
  test('an unknown day of the act counts as the earliest that limitation leaves open', () => {
    const facts = { ...GENERAL, occurredOn: null, decidedOn: day('2022-03-20') }
    expect(reasonOf({ ...facts, birthOn: day('2002-03-20') }, '2022-04-01')).toBe('minor')
    expect(reasonOf({ ...facts, birthOn: day('2002-03-19') }, '2022-04-01')).toBe('public')
  })
  test('an unknown birth day is no proof of age; a unit has none', () => {
    expect(reasonOf({ ...GENERAL, birthOn: null }, '2022-04-01')).toBe('age-unknown')
    expect(reasonOf(UNIT, '2022-04-01')).toBe('public')
    expect(reasonOf({ ...UNIT, sensitive: ['juvenile'] }, '2022-04-01')).toBe('minor')
  })
})

describe('other reasons, first match wins', () => {
  test.each([
    [{ ...UNIT, secrecy: 'state-secret' as const, found: 'privacy' as const }, 'state-secret'],
    [{ ...UNIT, secrecy: 'police-work-secret' as const }, 'police-work-secret'],
    [{ ...UNIT, secrecy: 'security-risk' as const }, 'security-risk'],
    [{ ...UNIT, sensitive: ['sexual' as const] }, 'sensitive'],
    [{ ...UNIT, found: 'privacy' as const }, 'privacy'],
    [{ ...UNIT, found: 'trade-secret' as const }, 'trade-secret'],
    [{ ...PERSON, outcome: 'mediated' as const }, 'mediated'],
    [{ ...UNIT, outcome: 'mediated' as const }, 'mediated'],
    [{ ...PERSON, outcome: 'no-penalty' as const }, 'no-penalty-person'],
    [{ ...UNIT, outcome: 'no-penalty' as const }, 'public'],
    [{ ...UNIT, outcome: 'transfer' as const }, 'not-a-penalty'],
    [{ ...UNIT, outcome: 'terminated' as const, partyType: null }, 'not-a-penalty'],
    [{ ...UNIT, revokedOn: day('2022-05-01') }, 'withdrawn'],
    [{ ...PERSON, revokedOn: day('2022-05-01'), secrecy: 'state-secret' as const }, 'state-secret'],
  ])('%#: %s', (facts, expected) => {
    expect(reasonOf(facts, '2022-06-01')).toBe(expected)
  })
  test('social influence is the bureau’s choice, and concerns penalties only', () => {
    const choose = (influence: GateChoices['influence']) => ({
      influence,
      sealedLegacy: 'withdraw' as const,
      licencePersonal: 'withhold' as const,
    })
    expect([UNIT, GENERAL].map((facts) => reasonOf(facts, '2022-06-01', choose('units')))).toEqual([
      'public',
      'no-social-influence',
    ])
    expect(reasonOf(UNIT, '2022-06-01', choose('none'))).toBe('no-social-influence')
    expect(reasonOf({ ...PERSON, outcome: 'mediated' }, '2022-06-01', choose('none'))).toBe('mediated')
  })
})

describe('days', () => {
  test.each([
    ['2022-03-18', '2022-03-29', 'Friday, an ordinary week'],
    ['2022-09-28', '2022-10-12', 'National Day off, two weekends worked'],
    ['2019-05-05', null, 'no calendar for that year'],
  ])('decided %s, public by %s: %s', (decidedOn, dueOn, _why) => {
    expect(assess({ ...UNIT, decidedOn: day(decidedOn) }, day('2022-12-01'))).toEqual({ public: true, dueOn })
  })
  test('a revoked decision is down within three working days', () => {
    expect(withdrawalDueOn(day('2022-09-29'))).toBe('2022-10-09')
  })
  test.each([
    ['minor', '2026-04-01', null, null],
    ['general', '2026-04-01', '2027-04-01', '2026-07-01'],
    ['serious', '2026-04-01', '2029-04-01', '2027-04-01'],
    ['minor', '2026-03-31', '2029-03-31', '2026-06-30'],
    ['general', '2023-05-01', '2026-05-01', '2023-08-01'],
    ['general', '2023-04-30', '2024-04-30', '2023-07-30'],
    ['serious', '2023-04-30', '2026-04-30', '2023-10-30'],
    ['serious', '2020-02-29', '2023-02-28', '2020-08-29'],
  ] as const)('credit class %s decided %s ends %s', (creditClass, decidedOn, endOn, repairFrom) => {
    expect(creditTerm(creditClass, day(decidedOn))).toMatchObject({ endOn, repairFrom })
  })
  test('repair in the safety field waits a year under Order 58', () => {
    expect(creditTerm('general', day('2024-01-31'), true).repairFrom).toBe('2025-01-31')
  })
  test('class by penalty, and the page’s own term by party', () => {
    expect([creditClassOf(['warning']), creditClassOf(['warning', 'fine']), creditClassOf(['fine', 'revoke-license'])]).toEqual([
      'minor',
      'general',
      'serious',
    ])
    expect(pageEndOn('natural-person', day('2022-03-20'))).toBe('2024-03-20')
    expect(pageEndOn('legal-person', day('2022-03-20'))).toBe('2027-03-20')
  })
})

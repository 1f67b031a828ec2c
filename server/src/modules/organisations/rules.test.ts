import { describe, expect, test } from 'vitest'
import { type Day, day } from '../../kit/day.ts'
import { refuseEnforcement, refuseReviewer, reviewersRequired } from './rules.ts'

const officer = { kind: 'officer' as const, activeFrom: day('2015-07-01'), leftOn: null as Day | null }
const card = { validFrom: day('2020-01-01'), validTo: day('2022-12-31'), revokedOn: null as Day | null }
const basic = { kind: 'basic' as const, obtainedOn: day('2016-05-10'), validTo: null as Day | null }
const law = { ...basic, kind: 'legal-profession' as const, obtainedOn: day('2021-03-01') }
const since = day('2018-01-01')
const enforce = (
  on: string,
  person = officer,
  cards = [card],
  held: { kind: 'basic' | 'advanced' | 'legal-profession'; obtainedOn: Day; validTo: Day | null }[] = [basic],
) => refuseEnforcement(person, cards, held, day(on))?.code ?? null

describe('refuseEnforcement', () => {
  test.each([
    ['2019-12-31', 'no-valid-credential', 'day before validity'],
    ['2020-01-01', null, 'first day'],
    ['2022-12-30', null, 'day before the last'],
    ['2022-12-31', null, 'last day'],
    ['2023-01-01', 'no-valid-credential', 'day after the last'],
  ])('credential on %s: %s (%s)', (on, code, _why) => expect(enforce(on)).toBe(code))

  test.each([
    ['2022-05-31', null],
    ['2022-06-01', 'no-valid-credential'],
  ])('credential revoked on 2022-06-01, on %s: %s', (on, code) =>
    expect(enforce(on, officer, [{ ...card, revokedOn: day('2022-06-01') }])).toBe(code),
  )

  test('two credentials join without a gap, and leave one when there is one', () => {
    const next = { ...card, validFrom: day('2023-01-02'), validTo: day('2025-12-31') }
    expect(enforce('2023-01-01', officer, [card, next])).toBe('no-valid-credential')
    expect(enforce('2023-01-02', officer, [card, next])).toBeNull()
  })

  test.each([
    ['2021-09-30', 'no-enforcement-qualification'],
    ['2021-10-01', null],
    ['2022-10-01', null],
    ['2022-10-02', 'no-enforcement-qualification'],
  ])('a grade held 2021-10-01 to 2022-10-01, on %s: %s', (on, code) =>
    expect(enforce(on, officer, [card], [{ ...basic, obtainedOn: day('2021-10-01'), validTo: day('2022-10-01') }])).toBe(code),
  )

  test('a higher grade includes the basic one, the legal profession qualification does not', () => {
    expect(enforce('2022-03-01', officer, [card], [{ ...basic, kind: 'advanced' }])).toBeNull()
    expect(enforce('2022-03-01', officer, [card], [law])).toBe('no-enforcement-qualification')
  })

  test('an auxiliary never enforces; an officer not on or after the day of leaving', () => {
    expect(enforce('2022-03-01', { ...officer, kind: 'auxiliary' as never })).toBe('not-an-officer')
    const left = { ...officer, leftOn: day('2022-03-01') }
    expect(enforce('2022-02-28', left)).toBeNull()
    expect(enforce('2022-03-01', left)).toBe('not-in-service')
  })

  test('the refusal cites its articles', () =>
    expect(refuseEnforcement(officer, [], [basic], day('2022-03-01'))?.basis).toEqual([
      'APL:42',
      'PSA-2025:108',
      'APL:55',
      'APL:76',
    ]))
})

describe('refuseReviewer', () => {
  const review = (on: string, firstTookUpOn: string, held: (typeof law)[] = [], to: string | null = null) => {
    const post = { fromOn: day('2018-01-01'), toOn: to ? day(to) : null, firstTookUpOn: day(firstTookUpOn) }
    return refuseReviewer(officer, held, [post], day(on), since)?.code ?? null
  }
  test.each([
    ['2017-12-31', null, 'grandfathered'],
    ['2018-01-01', 'no-legal-profession-qualification', 'first day of the requirement'],
    ['2018-01-02', 'no-legal-profession-qualification', 'after it'],
  ])('first took up review on %s without the qualification: %s (%s)', (first, code, _why) => {
    const post = { fromOn: day('2018-02-01'), toOn: null, firstTookUpOn: day(first) }
    expect(refuseReviewer(officer, [], [post], day('2022-03-01'), since)?.code ?? null).toBe(code)
  })
  test.each([
    ['2021-02-28', 'no-legal-profession-qualification'],
    ['2021-03-01', null],
  ])('qualified on 2021-03-01, reviewing on %s: %s', (on, code) => expect(review(on, '2018-01-01', [law])).toBe(code))
  test.each([
    ['2017-12-31', 'no-reviewer-post'],
    ['2022-05-31', null],
    ['2022-06-01', 'no-reviewer-post'],
  ])('post from 2018-01-01, ended on 2022-06-01, reviewing on %s: %s', (on, code) =>
    expect(review(on, '2017-01-01', [], '2022-06-01')).toBe(code),
  )
})

test.each([
  [0, 5, 0],
  [1, 5, 1],
  [19, 5, 1],
  [20, 5, 1],
  [21, 5, 2],
  [40, 5, 2],
  [41, 5, 3],
  [100, 7, 7],
  [700, 5, 35],
  [10, 0, 0],
])('%i officers at %i %% need %i reviewers', (officers, percent, required) =>
  expect(reviewersRequired(officers, percent)).toBe(required),
)

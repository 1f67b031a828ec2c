import { describe, expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { instant } from '../../../kit/instant.ts'
import { aCaseFile, type CaseFileOverrides } from '../file/example.ts'
import type { Extension, Mediation, Pause } from '../file/types.ts'
import { deadlinesOf } from './rules.ts'

const NOW = '2026-03-10T09:00:00+08:00'
const at = (moment: string) => instant(`${moment}+08:00`)
const accepted = (on: string, more: Partial<CaseFileOverrides['case']> = {}) => ({
  acceptedAt: at(`${on}T10:00:00`),
  reportedAt: at(`${on}T09:00:00`),
  ...more,
})

function handlingOf(overrides: CaseFileOverrides, now = NOW) {
  const clock = deadlinesOf(aCaseFile(overrides), instant(now)).find(({ id }) => id.startsWith('handle-'))
  if (!clock) throw new Error('no handling clock')
  return clock
}

let count = 0
const extension = (ordinal: number, requested: string, approvedOn: string | null): Extension => ({
  id: `extension-${++count}`,
  ordinal,
  reason: '案情重大、复杂',
  requestedBy: 'officer',
  requestedAt: at(`${requested}T10:00:00`),
  approvedBy: 'chief',
  approverUnit: 'unit',
  approvedOn: approvedOn ? day(approvedOn) : null,
  refusedReason: approvedOn ? null : '理由不足',
  decidedAt: at(`${approvedOn ?? requested}T15:00:00`),
})
const pause = (reason: Pause['reason'], from: string, to: string | null): Pause => ({
  id: `pause-${++count}`,
  reason,
  fromOn: day(from),
  toOn: to ? day(to) : null,
  document: '示例文书',
})
const mediation = (heldOn: string, rest: Partial<Mediation> = {}): Mediation => ({
  id: `mediation-${++count}`,
  ordinal: 1,
  kind: 'mediation',
  recognisedBy: null,
  recognisedOn: null,
  heldOn: day(heldOn),
  agreed: true,
  agreement: '赔偿',
  performedOn: null,
  failedOn: null,
  ...rest,
})

describe('the limit of a public-security case', () => {
  test.each([
    ['2025-11-05', 'handle-psa-2012', '2025-12-05', 'PSA-2012:99', 'an ordinary Friday'],
    ['2025-11-06', 'handle-psa-2012', '2025-12-08', 'PSA-2012:99', 'a Saturday rolls to Monday'],
    ['2025-12-31', 'handle-psa-2012', '2026-01-30', 'PSA-2012:99', 'accepted on the last day of the old wording'],
    ['2026-01-01', 'handle-psa-2025', '2026-02-02', 'PSA-2025:118', 'opened on the first day of the new one; a Saturday rolls'],
    ['2026-01-16', 'handle-psa-2025', '2026-02-24', 'PSA-2025:118', 'the last day falls into the Spring Festival'],
  ])('accepted %s: %s until %s by %s (%s)', (on, id, due, law) => {
    const clock = handlingOf({ case: accepted(on) })
    expect(clock).toMatchObject({ id, dueOn: due, startedOn: on })
    expect(clock.law).toContain(law)
  })

  test.each([
    ['2026-03-29T09:00:00+08:00', 'due-soon'],
    ['2026-03-27T09:00:00+08:00', 'running'],
    ['2026-04-01T23:59:59+08:00', 'due-soon'],
    ['2026-04-02T00:00:00+08:00', 'overdue'],
  ])('at %s the clock is %s', (now, state) => {
    // accepted 2026-03-02: due 2026-04-01
    expect(handlingOf({ case: accepted('2026-03-02') }, now).state).toBe(state)
  })

  test.each([
    [[extension(1, '2025-12-01', '2025-12-03')], '2026-01-04', 'one extension under the old wording'],
    [[extension(1, '2025-12-01', null)], '2025-12-05', 'a refused one does nothing'],
    [[extension(1, '2025-12-05', '2025-12-08')], '2026-01-04', 'asked for on the last day, granted after it'],
    [[extension(1, '2025-12-06', '2025-12-08')], '2025-12-05', 'asked for the day after: too late, the limit stays'],
    [
      [extension(1, '2025-12-01', '2025-12-03'), extension(2, '2025-12-30', '2025-12-31')],
      '2026-01-04',
      'a second one on the last day of 2025',
    ],
    [
      [extension(1, '2025-12-01', '2025-12-03'), extension(2, '2025-12-30', '2026-01-01')],
      '2026-02-03',
      'a second one from 2026 on',
    ],
  ])('accepted 2025-11-05, extensions %#: due %s (%s)', (extensions, due) => {
    expect(handlingOf({ case: accepted('2025-11-05'), extensions }).dueOn).toBe(due)
  })

  test('a second extension granted in 2026 rests on the new article, and the steps say which is which', () => {
    const extensions = [extension(1, '2025-12-01', '2025-12-03'), extension(2, '2025-12-30', '2026-01-01')]
    const clock = handlingOf({ case: accepted('2025-11-05'), extensions })
    expect(clock.law.slice(0, 2)).toEqual(['PSA-2012:99', 'PSA-2025:118'])
    expect(clock.steps.join()).toMatch(/第 1 次延长 30 日（PSA-2012:99）.*第 2 次延长 30 日（PSA-2025:118）/)
  })

  test('two extensions of a case of 2026 give ninety days', () => {
    const extensions = [extension(1, '2026-02-01', '2026-02-02'), extension(2, '2026-03-01', '2026-03-02')]
    expect(handlingOf({ case: accepted('2026-01-05'), extensions }).dueOn).toBe('2026-04-07') // 04-05 Qingming, Sunday; 04-06 off
  })
})

describe('time that does not count', () => {
  test.each([
    [[], '2026-04-01'],
    [[pause('expert-opinion', '2026-03-05', '2026-03-10')], '2026-04-07'], // 5 days: 04-06 is off
    [[pause('hearing', '2026-03-05', '2026-03-08')], '2026-04-07'], // 3 days: 04-04 is Qingming
    [[pause('expert-opinion', '2026-03-05', '2026-03-10'), pause('hearing', '2026-03-08', '2026-03-12')], '2026-04-08'], // 7 days, overlap once
  ])('pauses %#: due %s', (pauses, due) => {
    expect(handlingOf({ case: accepted('2026-03-02'), pauses }).dueOn).toBe(due)
  })

  test.each([
    ['hearing', '2025-12-20', '2025-12-30', '2025-12-31', 'wholly in 2025: it counts'],
    ['hearing', '2025-12-20', '2025-12-31', '2025-12-31', 'ends on the last day of 2025'],
    ['hearing', '2025-12-20', '2026-01-05', '2025-12-31', 'the limit had passed before the days of 2026'],
    ['expert-opinion', '2025-12-20', '2025-12-30', '2026-01-12', 'an expert opinion was always left out'],
  ] as const)('accepted 2025-12-01, %s from %s to %s: due %s (%s)', (reason, from, to, due, _why) => {
    expect(handlingOf({ case: accepted('2025-12-01'), pauses: [pause(reason, from, to)] }).dueOn).toBe(due)
  })

  test('of a hearing over the new year the days of 2026 are left out', () => {
    const pauses = [pause('hearing', '2025-12-20', '2026-01-05')] // five days of 2026
    expect(handlingOf({ case: accepted('2025-12-10'), pauses }).dueOn).toBe('2026-01-14')
  })

  test('an open pause holds the clock', () => {
    const clock = handlingOf({ case: accepted('2026-03-02'), pauses: [pause('expert-opinion', '2026-03-05', null)] })
    expect(clock).toMatchObject({ state: 'paused', dueOn: null })
  })

  test('no hearing pause under the general law, an expert opinion all the same', () => {
    const general = { case: accepted('2026-03-02', { family: 'general' }) }
    expect(handlingOf(general)).toMatchObject({ id: 'handle-other-default', dueOn: '2026-06-01' }) // 05-31 is a Sunday
    expect(handlingOf({ ...general, pauses: [pause('hearing', '2026-03-05', '2026-03-15')] }).dueOn).toBe('2026-06-01')
    expect(handlingOf({ ...general, pauses: [pause('expert-opinion', '2026-03-05', '2026-03-15')] }).dueOn).toBe('2026-06-10')
  })
})

describe('mediation', () => {
  test('failure starts the clock again, and what was granted before is spent', () => {
    const mediations = [mediation('2026-03-10', { failedOn: day('2026-03-20') })]
    const clock = handlingOf({ case: accepted('2026-03-02'), mediations, extensions: [extension(1, '2026-03-05', '2026-03-06')] })
    expect(clock).toMatchObject({ startedOn: '2026-03-20', dueOn: '2026-04-20' }) // 04-19 is a Sunday
    expect(clock.law).toContain('PROC:185')
  })
  test('a case in January under the old wording whose mediation fails in 2026 runs under the new one', () => {
    const mediations = [mediation('2025-12-30', { failedOn: day('2026-01-05') })]
    expect(handlingOf({ case: accepted('2025-12-20'), mediations }).id).toBe('handle-psa-2025')
  })
  test('an agreement not yet performed holds the clock; performed, it is met', () => {
    const held = { case: accepted('2026-03-02') }
    expect(handlingOf({ ...held, mediations: [mediation('2026-03-10')] }).state).toBe('paused')
    const performed = handlingOf({ ...held, mediations: [mediation('2026-03-10', { performedOn: day('2026-03-12') })] })
    expect(performed).toMatchObject({ state: 'met', metOn: '2026-03-12' })
  })
  test.each([
    ['2026-03-19', 'met'],
    ['2026-03-20', 'met-late'],
  ])('a second mediation on %s after one of 2026-03-10 is %s', (heldOn, state) => {
    const mediations = [
      mediation('2026-03-10', { agreed: false, failedOn: day('2026-03-10') }),
      mediation(heldOn, { ordinal: 2 }),
    ]
    const clock = deadlinesOf(aCaseFile({ mediations }), instant(NOW)).find(({ id }) => id === 'mediation-second')
    expect(clock).toMatchObject({ dueOn: '2026-03-19', state })
  })
})

test('while the offender is unknown no decision is due', () => {
  const clock = handlingOf({ case: accepted('2026-01-05', { stage: 'handling-continued' }) }, '2026-09-01T09:00:00+08:00')
  expect(clock).toMatchObject({ id: 'handle-suspect-unknown', state: 'paused', dueOn: null })
})

test('past the loaded calendar the day is open and the steps say why', () => {
  const clock = handlingOf({ case: accepted('2026-12-20') }, '2026-12-21T09:00:00+08:00')
  expect(clock).toMatchObject({ state: 'running', dueOn: null })
  expect(clock.steps.join()).toContain('工作日历')
})

import { describe, expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { instant } from '../../../kit/instant.ts'
import { chinaCalendar } from './calendar.ts'
import { countTerm, type Pause } from './counting.ts'
import { type CountingLaw, daysTerm, libertyTerm, type Term, whichDaysCount } from './terms.ts'

const count = (term: Term, start: string, pauses: Pause[] = []) => countTerm(term, day(start), pauses, chinaCalendar)
const calendarDays = (days: number): Term => ({ unit: 'calendar-day', count: days, rolls: true, basis: ['PROC:35'] })
const pause = (from: string, to: string | null, reason = '鉴定'): Pause => ({ from: day(from), to: to ? day(to) : null, reason })

test.each<[CountingLaw, number[], number[]]>([
  ['APL', [2, 3, 5, 7], [1, 10, 15, 30, 90]],
  ['ACL', [1, 3, 7, 10], [11, 30]],
  ['ARL', [3, 5, 7, 10], [2, 15, 30, 60]],
  ['LIC', [5, 10, 20, 30], []],
  ['PSA', [], [2, 5, 7, 10, 15, 30]],
  ['TRAF', [2, 3, 5, 7, 10, 15], [1, 30]],
])('%s: which days are working days', (law, working, calendar) => {
  for (const days of working) expect(whichDaysCount(law, days)).toBe('working-day')
  for (const days of calendar) expect(whichDaysCount(law, days)).toBe('calendar-day')
})

test('a term names its own article and the one on counting', () => {
  expect(daysTerm('APL', 7, 'APL:61')).toEqual({
    unit: 'working-day',
    count: 7,
    rolls: true,
    basis: ['APL:61', 'APL:85', 'PROC:35'],
  })
  expect(daysTerm('PSA', 2, 'PSA-2012:97').basis).toEqual(['PSA-2012:97', 'PROC:35'])
})

test.each([
  ['2022-09-28', 7, '2022-10-12'],
  ['2022-11-11', 7, '2022-11-22'],
  ['2025-12-30', 3, '2026-01-05'],
])('%s and %i working days is %s', (start, days, due) => {
  const counted = count(daysTerm('APL', days, 'APL:61'), start)
  expect(counted).toMatchObject({ dueOn: due, dueAt: null, rolledFrom: null })
})

describe('calendar days', () => {
  test.each([
    ['2022-09-01', 30, '2022-10-08', '2022-10-01', 'last day on National Day'],
    ['2022-08-31', 30, '2022-09-30', null, 'the day before it'],
    ['2022-09-08', 30, '2022-10-08', null, 'a Saturday worked'],
    ['2022-11-10', 2, '2022-11-14', '2022-11-12', 'a Saturday'],
    ['2022-11-09', 2, '2022-11-11', null, 'a Friday'],
    ['2022-12-01', 30, '2023-01-03', '2022-12-31', 'over the end of the year'],
    ['2025-12-02', 30, '2026-01-04', '2026-01-01', 'a Sunday worked after New Year 2026'],
  ])('%s and %i days is %s (from %s): %s', (start, days, due, rolledFrom, _why) => {
    expect(count(calendarDays(days), start)).toMatchObject({ dueOn: due, rolledFrom })
  })

  test('a period that limits liberty ends on its last day', () => {
    const counted = count(libertyTerm('calendar-day', 15, 'PSA-2012:16'), '2022-09-22')
    expect(counted).toMatchObject({ dueOn: '2022-10-07', rolledFrom: null, skipped: [] })
    expect(counted.steps).toContain('限制人身自由的期间不因节假日延长。')
  })

  test('liberty needs no calendar, a rolling period does', () => {
    expect(count(libertyTerm('calendar-day', 5, 'PSA-2025:10'), '2026-12-30').dueOn).toBe('2027-01-04')
    expect(() => count(calendarDays(5), '2026-12-30')).toThrow('2027-01-04 不在已载入的工作日历内')
  })
})

test.each([
  ['2022-01-31', 1, '2022-02-28', null],
  ['2024-01-31', 1, '2024-02-29', null],
  ['2022-05-10', 6, '2022-11-10', null],
  ['2022-04-02', 6, '2022-10-08', '2022-10-02'],
])('%s and %i months is %s', (start, months, due, rolledFrom) => {
  const term: Term = { unit: 'month', count: months, rolls: true, basis: ['PROC:35'] }
  expect(count(term, start)).toMatchObject({ dueOn: due, rolledFrom })
})

describe('hours', () => {
  test('run from the very moment, also over a weekend and the end of a year', () => {
    const counted = countTerm(libertyTerm('hour', 24, 'PSA-2012:83'), instant('2022-12-31T23:15:30+08:00'), [], chinaCalendar)
    expect(counted).toMatchObject({ dueAt: '2023-01-01T15:15:30.000Z', dueOn: null, startsOn: '2022-12-31' })
    expect(counted.steps.at(-1)).toBe('届满时间为 2023年1月1日23时15分。')
  })
  test('do not start from a mere day', () => {
    expect(() => count(libertyTerm('hour', 8, 'PSA-2012:83'), '2022-03-01')).toThrow(RangeError)
  })
})

test('days start from the civil day in Shanghai that holds the moment', () => {
  const late = countTerm(calendarDays(2), instant('2022-11-08T16:30:00Z'), [], chinaCalendar)
  expect(late).toMatchObject({ startsOn: '2022-11-10', dueOn: '2022-11-11' })
})

describe('pauses', () => {
  test.each<[string, Pause[], string]>([
    ['none', [], '2022-11-30'],
    ['five days', [pause('2022-11-10', '2022-11-15')], '2022-12-05'],
    ['two, the last day then a Saturday', [pause('2022-11-10', '2022-11-12'), pause('2022-11-20', '2022-11-21')], '2022-12-05'],
    ['overlapping, days counted once', [pause('2022-11-12', '2022-11-15'), pause('2022-11-10', '2022-11-14')], '2022-12-05'],
    ['over before the start', [pause('2022-10-10', '2022-10-20')], '2022-11-30'],
    ['begun on the due day', [pause('2022-11-30', '2022-12-20')], '2022-11-30'],
    ['begun the day before', [pause('2022-11-29', '2022-12-20')], '2022-12-21'],
    ['begun and ended on one day', [pause('2022-11-10', '2022-11-10')], '2022-11-30'],
    ['open, but only after the due day', [pause('2022-12-01', null)], '2022-11-30'],
  ])('%s', (_, pauses, due) => {
    expect(count(calendarDays(30), '2022-10-31', pauses).dueOn).toBe(due)
  })

  test('an open pause leaves no due day, and says why', () => {
    const counted = count(calendarDays(30), '2022-10-31', [pause('2022-11-10', null, '伤情鉴定')])
    expect(counted).toMatchObject({ dueOn: null, dueAt: null })
    expect(counted.steps.at(-1)).toBe('2022年11月10日起伤情鉴定，尚未结束，期间不计入期限，届满日期待其结束后确定。')
  })

  test('they lengthen working days and months too, not hours', () => {
    expect(count(daysTerm('APL', 7, 'APL:61'), '2022-11-11', [pause('2022-11-14', '2022-11-16')]).dueOn).toBe('2022-11-24')
    const month: Term = { unit: 'month', count: 1, rolls: true, basis: ['PROC:35'] }
    expect(count(month, '2022-11-01', [pause('2022-11-10', '2022-11-15')]).dueOn).toBe('2022-12-06')
    const held = countTerm(
      libertyTerm('hour', 24, 'PSA-2012:83'),
      instant('2022-11-10T00:00:00Z'),
      [pause('2022-11-09', null)],
      chinaCalendar,
    )
    expect(held.dueAt).toBe('2022-11-11T00:00:00.000Z')
  })

  test('a pause that ends before it begins is a mistake of the caller', () => {
    expect(() => count(calendarDays(30), '2022-10-31', [pause('2022-11-10', '2022-11-09')])).toThrow(RangeError)
  })
})

test('the sum can be read', () => {
  expect(count(daysTerm('APL', 7, 'APL:61'), '2022-09-28').steps).toEqual([
    '2022年9月28日为起算日，当日不计入，自2022年9月29日起计算。',
    '期限为 7 个工作日。',
    '跳过非工作日 7 天：2022-10-01至2022-10-07（7天）。',
    '届满日期为2022年10月12日（含当日）。',
  ])
  expect(count(calendarDays(30), '2022-09-01', [pause('2022-09-10', '2022-09-11', '鉴定')]).steps).toEqual([
    '2022年9月1日为起算日，当日不计入，自2022年9月2日起计算。',
    '期限为 30 日（自然日）。',
    '2022年9月10日至2022年9月11日鉴定，不计入期限，扣除 1 日。',
    '最后一日2022年10月2日为节假日，顺延至节假日后的第一日2022年10月8日。',
    '届满日期为2022年10月8日（含当日）。',
  ])
})

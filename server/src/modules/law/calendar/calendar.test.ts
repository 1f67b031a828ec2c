import { describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '../../../kit/day.ts'
import { DomainError } from '../../../kit/errors.ts'
import { chinaCalendar, makeCalendar } from './calendar.ts'
import { HOLIDAYS } from './holidays.ts'

const gapOf = (act: () => unknown): string | null => {
  try {
    act()
    return null
  } catch (error) {
    return error instanceof DomainError && error.kind === 'refused' ? error.code : String(error)
  }
}

function* daysOf(year: number): Generator<Day> {
  for (let each = day(`${year}-01-01`); each.startsWith(`${year}-`); each = addDays(each, 1)) yield each
}

test.each([
  [2021, 250],
  [2022, 249],
  [2023, 249],
  [2024, 251],
  [2025, 248],
  [2026, 248],
])('%i has %i working days', (year, count) => {
  expect([...daysOf(year)].filter(chinaCalendar.isWorkingDay)).toHaveLength(count)
})

test('only days that differ from Monday to Friday are in the table, 150 of them', () => {
  const listed = Object.entries(HOLIDAYS).flatMap(([year, { off, work }]) =>
    [off, work].flatMap((days, kind) => days.split(' ').map((text) => ({ day: day(`${year}-${text}`), worked: kind === 1 }))),
  )
  expect(listed).toHaveLength(150)
  for (const { day: listedDay, worked } of listed) expect(chinaCalendar.isWorkingDay(listedDay)).toBe(worked)
  const plain = makeCalendar({ 2022: { off: '', work: '' } })
  expect([...daysOf(2022)].filter((each) => plain.isWorkingDay(each) !== chinaCalendar.isWorkingDay(each))).toHaveLength(25)
})

test.each([
  ['2022-12-30', true],
  ['2022-12-31', false],
  ['2023-01-01', false],
  ['2023-01-02', false],
  ['2023-01-03', true],
  ['2022-10-07', false],
  ['2022-10-08', true],
  ['2022-10-09', true],
  ['2021-01-01', false],
  ['2026-12-31', true],
])('%s worked: %s', (text, worked) => {
  expect(chinaCalendar.isWorkingDay(day(text))).toBe(worked)
})

describe('adding working days', () => {
  test.each([
    ['2022-09-28', 7, '2022-10-12'],
    ['2022-01-28', 7, '2022-02-11'],
    ['2023-01-18', 20, '2023-02-20'],
    ['2022-09-30', 3, '2022-10-10'],
    ['2025-12-30', 3, '2026-01-05'],
    ['2024-02-08', 7, '2024-02-23'],
    ['2022-11-11', 7, '2022-11-22'],
    ['2022-11-11', 20, '2022-12-09'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2022-12-30', 1, '2023-01-03'],
    ['2022-12-31', 1, '2023-01-03'],
    ['2023-01-03', -1, '2022-12-30'],
    ['2022-10-12', -7, '2022-09-28'],
    ['2022-11-12', 0, '2022-11-12'],
  ])('%s and %i working days is %s', (start, count, end) => {
    expect(chinaCalendar.addWorkingDays(day(start), count)).toBe(end)
  })

  test('counting between is the inverse, forwards and backwards, from any day of 2022', () => {
    for (const start of daysOf(2022)) {
      for (const count of [1, 2, 7, 20, -1, -7]) {
        expect(chinaCalendar.workingDaysBetween(start, chinaCalendar.addWorkingDays(start, count))).toBe(count)
      }
    }
  })

  test('names the days passed over and the weekends that counted', () => {
    const count = chinaCalendar.explainWorkingDays(day('2022-09-30'), 3)
    expect(count.skipped.map((each) => each.day)).toEqual([1, 2, 3, 4, 5, 6, 7].map((each) => `2022-10-0${each}`))
    expect(count.skipped[0]).toEqual({ day: '2022-10-01', why: '周六' })
    expect(count.skipped[2]).toEqual({ day: '2022-10-03', why: '周一，法定节假日或调休放假' })
    expect(count.makeUpDays).toEqual(['2022-10-08', '2022-10-09'])
  })

  test('half a day is a mistake of the caller', () => {
    expect(() => chinaCalendar.addWorkingDays(day('2022-01-05'), 1.5)).toThrow(RangeError)
  })
})

test.each([
  ['2022-10-01', '2022-10-08'],
  ['2022-10-07', '2022-10-08'],
  ['2022-10-08', '2022-10-08'],
  ['2022-12-31', '2023-01-03'],
  ['2022-11-11', '2022-11-11'],
  ['2022-11-12', '2022-11-14'],
])('a period ending on %s ends on %s', (last, rolled) => {
  expect(chinaCalendar.lastDayRolled(day(last))).toBe(rolled)
})

test('outside the loaded years it refuses', () => {
  expect(chinaCalendar.isWorkingDay(day('2021-01-01'))).toBe(false)
  expect(gapOf(() => chinaCalendar.isWorkingDay(day('2020-12-31')))).toBe('calendar-gap')
  expect(gapOf(() => chinaCalendar.isWorkingDay(day('2027-01-01')))).toBe('calendar-gap')
  expect(chinaCalendar.addWorkingDays(day('2026-12-30'), 1)).toBe('2026-12-31')
  expect(gapOf(() => chinaCalendar.addWorkingDays(day('2026-12-30'), 2))).toBe('calendar-gap')
  expect(gapOf(() => chinaCalendar.addWorkingDays(day('2021-01-04'), -1))).toBe('calendar-gap')
  expect(gapOf(() => chinaCalendar.addWorkingDays(day('2020-12-31'), 1))).toBe('calendar-gap')
  expect(gapOf(() => chinaCalendar.addWorkingDays(day('2022-01-01'), 1_000_000_000))).toBe('calendar-gap')
  expect(gapOf(() => chinaCalendar.workingDaysBetween(day('2026-12-01'), day('2027-01-01')))).toBe('calendar-gap')
  expect(gapOf(() => chinaCalendar.lastDayRolled(day('2027-01-01')))).toBe('calendar-gap')
})

test('a calendar with a hole is not made', () => {
  expect(() => makeCalendar({ 2021: { off: '', work: '' }, 2023: { off: '', work: '' } })).toThrow(RangeError)
})

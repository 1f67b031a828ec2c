import { expect, test } from 'vitest'
import { addDays, day } from '../../kit/day.ts'
import { chinaCalendar } from '../law/index.ts'
import { calendarDays } from './rules-calendar.ts'

const DAYS = calendarDays(chinaCalendar)
const by = new Map(DAYS.map((one) => [one.day, one]))

test('each loaded day stands there once, in order', () => {
  expect(DAYS[0]?.day).toBe('2021-01-01')
  expect(DAYS.at(-1)?.day).toBe('2026-12-31')
  expect(DAYS.every((one, at) => one.day === addDays(day('2021-01-01'), at))).toBe(true)
})

test.each([
  ['2022-09-30', '2022-09-30', 'a Friday'],
  ['2022-10-01', '2022-10-08', 'the National Day; the Saturday after it is worked'],
  ['2022-10-08', '2022-10-08', 'a Saturday worked by notice'],
])('from %s the next working day is %s: %s', (from, next) => {
  expect(by.get(day(from))?.nextWorked).toBe(next)
})

test('the difference of two counts is what the calendar of the law counts', () => {
  for (const [start, end] of [
    ['2022-01-01', '2022-12-31'],
    ['2025-12-25', '2026-01-12'],
    ['2024-09-27', '2024-10-12'],
  ] as const) {
    const between = (by.get(day(end))?.worked ?? 0) - (by.get(day(start))?.worked ?? 0)
    expect(between, `${start} to ${end}`).toBe(chinaCalendar.workingDaysBetween(day(start), day(end)))
  }
})

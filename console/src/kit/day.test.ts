import { expect, test } from 'vitest'
import { dayOf, daysBetween, dayText, instantOf, instantText, instantTyped, wallOf } from './day.ts'

test('days are written the official way, without leading zeros', () => {
  expect(dayText('2022-03-01')).toBe('2022年3月1日')
  expect(dayText('2022-12-31')).toBe('2022年12月31日')
})

test.each([
  ['2022-02-28T15:59:00.000Z', '2022-02-28', '2022年2月28日 23:59'],
  ['2022-02-28T16:00:00.000Z', '2022-03-01', '2022年3月1日 00:00'],
])('%s is shown in Beijing time', (instant, day, text) => {
  expect(dayOf(instant)).toBe(day)
  expect(instantText(instant)).toBe(text)
  expect(instantOf(wallOf(instant))).toBe(instant)
})

test.each([
  ['the minute before', '2022-03-01T08:29', '2022-03-01T00:29:00.000Z'],
  ['the minute running now, which means now', '2022-03-01T08:30', '2022-03-01T00:30:41.250Z'],
  ['the minute after', '2022-03-01T08:31', '2022-03-01T00:31:00.000Z'],
])('a time typed at 08:30:41: %s', (_which, wall, instant) => {
  expect(instantTyped(wall, '2022-03-01T00:30:41.250Z')).toBe(instant)
})

test('days between count calendar days and may be negative', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  expect(daysBetween('2022-03-01', '2022-02-28')).toBe(-1)
})

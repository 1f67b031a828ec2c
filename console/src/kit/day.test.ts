import { expect, test } from 'vitest'
import { dayOf, daysBetween, dayText, instantOf, instantText, wallOf } from './day.ts'

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

test('days between count calendar days and may be negative', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  expect(daysBetween('2022-03-01', '2022-02-28')).toBe(-1)
})

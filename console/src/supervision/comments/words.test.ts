import { expect, test } from 'vitest'
import { type Content, figureOf, monthsOver, monthText } from './words.ts'

test.each([
  ['2026-02', '2026年2月'],
  ['2026-12-01', '2026年12月'],
])('%s is said as %s', (month, words) => expect(monthText(month)).toBe(words))

test.each([
  ['2026-03-01T00:00:00Z', ['2026-02', '2026-01', '2025-12']],
  ['2026-02-28T15:59:59Z', ['2026-01', '2025-12', '2025-11']],
  ['2026-02-28T16:00:00Z', ['2026-02', '2026-01', '2025-12']],
])('at %s the months that are over in Beijing begin with the last', (now, months) => {
  expect(monthsOver(now, 3)).toEqual(months)
})

test('a figure is found in whichever part of the comment it stands, and says what it counts', () => {
  const figure = (key: string, title: string) => ({ key, title, count: 1 })
  const content = {
    totals: [figure('found', '本月发现问题')],
    byCheck: [],
    byUnit: [],
    repeats: [figure('repeat:a', '逾期')],
    trend: [{ ...figure('trend:2026-01', '2026-01'), month: '2026-01' }],
  } as unknown as Content
  const titles = ['found', 'repeat:a', 'trend:2026-01', 'unit:x'].map((key) => figureOf(content, key)?.title)
  expect(titles).toEqual(['本月发现问题', '重复出现：逾期', '2026年1月发现问题', undefined])
})

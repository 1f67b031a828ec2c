import { expect, test } from 'vitest'
import { optionText } from './ranges.ts'

const fine = (minFen: number, maxFen: number | null) => ({ kind: 'fine' as const, minFen, maxFen })
const detention = (minDays: number, maxDays: number) => ({ kind: 'detention' as const, minDays, maxDays })

test.each([
  [{ must: [detention(1, 5)], may: [] }, '行政拘留 5 日以下'],
  [{ must: [detention(5, 10)], may: [fine(1, 100_000)] }, '行政拘留 5 日以上 10 日以下，可以并处罚款 1,000元以下'],
  [{ must: [detention(10, 15), fine(50_000, 100_000)], may: [] }, '行政拘留 10 日以上 15 日以下并处罚款 500元以上1,000元以下'],
  [{ must: [fine(20_000, 20_000)], may: [] }, '罚款 200元'],
  [{ must: [{ ...fine(1, null), measure: '违法所得一倍以上五倍以下' }], may: [] }, '罚款（违法所得一倍以上五倍以下）'],
  [{ must: [{ kind: 'warning' as const }], may: [] }, '警告'],
])('%j reads %s', (option, words) => {
  expect(optionText(option)).toBe(words)
})

import { expect, test } from 'vitest'
import { chineseNumeral, citationLabel } from './citation.ts'

const LAWS = [
  { code: 'PSA', name: '治安管理处罚法', versions: [{ code: 'PSA-2025', edition: '2025年修订' }] },
  { code: 'APL', name: '行政处罚法', versions: [{ code: 'APL-2021', edition: '2021年修订' }] },
]

test.each([
  [9, '九'],
  [10, '十'],
  [19, '十九'],
  [20, '二十'],
  [99, '九十九'],
  [100, '一百'],
  [105, '一百零五'],
  [118, '一百一十八'],
])('%d is written %s', (value, words) => {
  expect(chineseNumeral(value)).toBe(words)
})

test.each([
  ['PSA-2025:118(2).1', '《治安管理处罚法》（2025年修订）第一百一十八条第二款第（一）项'],
  ['APL:61', '《行政处罚法》第六十一条'],
  ['PSA-2025:43-1', '《治安管理处罚法》（2025年修订）第四十三条之一'],
  ['XYZ:1', 'XYZ:1'],
  ['no citation', 'no citation'],
])('%s reads %s', (code, words) => {
  expect(citationLabel(code, LAWS)).toBe(words)
})

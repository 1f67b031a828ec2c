import { expect, test } from 'vitest'
import { day } from '../../../kit/day.ts'
import { DomainError } from '../../../kit/errors.ts'
import { citationCode, citationText, parseCitation } from './citation.ts'
import { LAWS } from './data.ts'
import { chineseNumeral, numeralValue } from './numerals.ts'
import { statuteOn } from './rules.ts'

test.each([
  [1, '一'],
  [10, '十'],
  [18, '十八'],
  [20, '二十'],
  [99, '九十九'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [118, '一百一十八'],
  [200, '二百'],
  [266, '二百六十六'],
  [909, '九百零九'],
  [999, '九百九十九'],
])('%i is written %s', (value, text) => {
  expect(chineseNumeral(value)).toBe(text)
})

test('every number up to 999 reads back', () => {
  for (let value = 1; value < 1000; value++) expect(numeralValue(chineseNumeral(value))).toBe(value)
  expect(numeralValue('１１８')).toBe(118)
  expect(numeralValue('二〇')).toBeNull()
  expect(numeralValue('')).toBeNull()
})

test.each([0, 1000, 1.5])('%d is no article number', (value) => {
  expect(() => chineseNumeral(value)).toThrow(RangeError)
})

test.each([
  ['PSA-2025:118', '《治安管理处罚法》（2025年修订）第一百一十八条'],
  ['PSA-2012:43(2).1', '《治安管理处罚法》（2012年修正）第四十三条第二款第（一）项'],
  ['APL:61', '《行政处罚法》第六十一条'],
  ['APL-2021:33(1)', '《行政处罚法》（2021年修订）第三十三条第一款'],
  ['ACL-2011:25', '《行政强制法》第二十五条'],
  ['PROC:35', '《公安机关办理行政案件程序规定》第三十五条'],
  ['EEL:76(1).6', '《出境入境管理法》第七十六条第一款第（六）项'],
  ['CSL-2016:12-1', '《网络安全法》第十二条之一'],
])('%s reads %s', (code, text) => {
  expect(citationText(code)).toBe(text)
  expect(citationCode(parseCitation(code))).toBe(code)
})

test.each([
  ['PSA-2025:0', 'bad-citation'],
  ['PSA-2025:145', 'bad-citation'],
  ['PSA-2012:120', 'bad-citation'],
  ['PSA-2025', 'bad-citation'],
  ['XYZ:1', 'unknown-law'],
  ['PSA-1999:1', 'unknown-law-version'],
])('%s is refused as %s', (code, reason) => {
  expect(() => parseCitation(code)).toThrow(expect.objectContaining({ code: reason }) as DomainError)
})

test.each([
  ['PSA', '2012-12-31', 'PSA-2005'],
  ['PSA', '2013-01-01', 'PSA-2012'],
  ['PSA', '2025-12-31', 'PSA-2012'],
  ['PSA', '2026-01-01', 'PSA-2025'],
  ['APL', '2021-07-14', 'APL-2017'],
  ['APL', '2021-07-15', 'APL-2021'],
  ['ARL', '2023-12-31', 'ARL-2017'],
  ['ARL', '2024-01-01', 'ARL-2023'],
])('%s on %s is %s', (law, on, version) => {
  expect(statuteOn(law, day(on)).code).toBe(version)
})

test('before the first wording nothing is in force', () => {
  expect(() => statuteOn('EEL', day('2013-06-30'))).toThrow(DomainError)
  expect(statuteOn('EEL', day('2013-07-01')).code).toBe('EEL-2012')
})

test('wordings of one law follow each other without overlap', () => {
  for (const law of LAWS)
    for (const [index, version] of law.versions.entries()) {
      const next = law.versions[index + 1]
      expect(version.adoptedOn <= version.effectiveFrom).toBe(true)
      if (next) expect(version.effectiveTo !== null && version.effectiveTo < next.effectiveFrom).toBe(true)
      else expect(version.effectiveTo).toBeNull()
    }
})

import { expect, test } from 'vitest'
import { normaliseNumber, parseNumber, parsePrefix, refuseCaseNumber, refuseNumber } from './rules.ts'

const WANTED = '四公（法）行罚决字〔2022〕12号'
test.each([
  WANTED,
  '四公(法)行罚决字〔2022〕第12号',
  '四公（法）行罚决字[2022]12号',
  '四公（法）行罚决字【2022】12号',
  '四公（法）行罚决字(2022)0012号',
  '四公（法）行罚决字（２０２２）第００１２号',
  '四公［法］行罚决字［2022］12号',
  '四公〔法〕行罚决字﹝2022﹞12号'.replace('〔法〕', '【法】'),
  ' 四公 （法）\u3000行罚决字 〔2022〕 12 号\n',
  '四公\u200b（法）行罚决字〔2022〕12号\ufeff',
])('%j is one number', (raw) => {
  expect(normaliseNumber(raw)).toBe(WANTED)
  expect(refuseNumber(normaliseNumber(raw))).toBeNull()
  expect(normaliseNumber(WANTED)).toBe(WANTED)
})

test.each([
  [
    '京公海行罚决字〔2023〕50316号',
    { organCode: '京公', unitMark: '', inserted: '海', mark: 'penalty-decision', year: 2023, number: 50316 },
  ],
  [
    '浦公（禁毒）行罚决字[2019]51476号',
    { organCode: '浦公', unitMark: '禁毒', inserted: '', mark: 'penalty-decision', year: 2019, number: 51476 },
  ],
  [
    '秦山公（消）行罚决字（2018）0015号',
    { organCode: '秦山公', unitMark: '消', inserted: '', mark: 'penalty-decision', year: 2018, number: 15 },
  ],
  [
    '四公（西）不罚决字〔2022〕1号',
    { organCode: '四公', unitMark: '西', inserted: '', mark: 'no-penalty-decision', year: 2022, number: 1 },
  ],
  [
    '四公行传字〔2022〕9999999号',
    { organCode: '四公', unitMark: '', inserted: '', mark: 'summons', year: 2022, number: 9_999_999 },
  ],
])('%s is read', (raw, parsed) => {
  expect(parseNumber(normaliseNumber(raw))).toEqual(parsed)
})

test.each([
  ['四公（法）行罚决字12号', '文书字号缺少年份，应如 四公（法）行罚决字〔2022〕12号'],
  ['四公（法）行罚决字〔1822〕12号', '文书字号缺少年份，应如 四公（法）行罚决字〔2022〕12号'],
  ['四公（法）行罚决字〔2022〕0号', '文书字号的序号不正确，年份后应为不超过7位的数字加“号”'],
  ['四公（法）行罚决字〔2022〕12345678号', '文书字号的序号不正确，年份后应为不超过7位的数字加“号”'],
  ['四公（法）行罚决字〔2022〕12', '文书字号的序号不正确，年份后应为不超过7位的数字加“号”'],
  ['海政复决字〔2023〕314号', '文书字号应以机关代字开头，如 四公（法）'],
  ['四公（法）某某字〔2022〕12号', '文书字号中的文书代字不在目录内，请核对'],
])('%s is refused: %s', (raw, message) => {
  expect(refuseNumber(normaliseNumber(raw))).toBe(message)
})

test("a court's number keeps its year in round brackets", () => {
  expect(normaliseNumber('(2024)京01行终123号')).toBe('（2024）京01行终123号')
  expect(normaliseNumber('〔2024〕京01行终123号')).toBe('（2024）京01行终123号')
})

test('a text of 10,000 signs is cut and refused', () => {
  for (const sign of ['（', '四', '〔', '0', ' ', '公']) {
    const tidied = normaliseNumber(sign.repeat(10_000))
    expect(tidied.length).toBeLessThanOrEqual(200)
    expect(refuseNumber(tidied)).not.toBeNull()
  }
})

test.each([
  ['四公', { organCode: '四公', unitMark: '' }],
  ['四公（西）', { organCode: '四公', unitMark: '西' }],
  ['四公(西)', null],
  ['西', null],
  ['', null],
])('prefix %s', (prefix, parsed) => {
  expect(parsePrefix(prefix)).toEqual(parsed)
})

test.each([
  ['A2203020000002022110001', true],
  ['A2203020000002022130001', false],
  ['A2203020000002022110000', false],
  ['A220302000000202211001', false],
  ['B2203020000002022110001', false],
])('case number %s right: %s', (text, right) => {
  expect(refuseCaseNumber(text) === null).toBe(right)
})

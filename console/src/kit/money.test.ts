import { expect, test } from 'vitest'
import { fenOf, moneyText, sumText, yuanOf } from './money.ts'

test.each([
  ['0', 0],
  ['500', 50_000],
  ['1,234.5', 123_450],
  ['0.07', 7],
  ['２００．５０元', 20_050],
  ['4.35', 435],
])('%s yuan is %d fen', (yuan, fen) => {
  expect(fenOf(yuan)).toBe(fen)
})

test.each(['', '-1', '1.234', '12a', '1e3', '99999999999'])('%j is no amount', (text) => {
  expect(fenOf(text)).toBeNull()
})

test('fen are shown in yuan, whole yuan without decimals', () => {
  expect(yuanOf(123_450)).toBe('1234.50')
  expect(yuanOf(50_000)).toBe('500')
  expect(moneyText(123_456_789)).toBe('1,234,567.89元')
  expect(moneyText(-5)).toBe('−0.05元')
})

test('sums use 万 and 亿 from ten thousand yuan', () => {
  expect(sumText(999_999)).toBe('9,999.99元')
  expect(sumText(1_000_000)).toBe('1万元')
  expect(sumText(12_345_600)).toBe('12.35万元')
  expect(sumText(12_000_000_000)).toBe('1.2亿元')
})

import { expect, test } from 'vitest'
import { faultOfIdNumber, normaliseIdNumber, readIdNumber } from './id-number.ts'

test.each(['11010519491231002X', '440524188001010014'])('%s is well formed', (value) => {
  expect(faultOfIdNumber(value)).toBeNull()
})

test.each([
  ['110105194912310021', '校验位'],
  ['220322201002291232', '出生日期'],
  ['220302900101001', '18 位'],
  ['A10105194912310021', '数字'],
])('%s is refused for %s', (value, word) => {
  expect(faultOfIdNumber(value)).toContain(word)
})

test('full width, spaces and a small x are understood', () => {
  expect(normaliseIdNumber(' １１０１０５19491231 002x ')).toBe('11010519491231002X')
  expect(readIdNumber('11010519491231002X')).toEqual({ bornOn: '1949-12-31', sex: '女' })
})

import { expect, test } from 'vitest'
import { sizeOf } from './size.ts'

test.each([
  [0, '0 字节'],
  [1023, '1023 字节'],
  [1024, '1 KB'],
  [1536, '1.5 KB'],
  [12 * 1024, '12 KB'],
  [200 * 1024 ** 2, '200 MB'],
  [4 * 1024 ** 3, '4 GB'],
  [5000 * 1024 ** 3, '5000 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeOf(bytes)).toBe(text)
})

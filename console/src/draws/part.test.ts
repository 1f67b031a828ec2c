import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { commitmentOf, newValue } from './part.ts'
import { sha256 } from './sha256.ts'

test.each([0, 1, 54, 55, 56, 63, 64, 65, 200])('SHA-256 of %d letters is that of Node', (length) => {
  const text = '法'.repeat(length)
  expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
})
test('a commitment is the one that is written down', () => {
  const text = `fadu-draw-1 part\n${'a'.repeat(64)}\n2\n1\n${'b'.repeat(64)}\n`
  expect(commitmentOf('a'.repeat(64), 2, 1, 'b'.repeat(64))).toBe(createHash('sha256').update(text).digest('hex'))
})
test('a value is 32 bytes and never the same', () => {
  expect(newValue()).toMatch(/^[0-9a-f]{64}$/)
  expect(newValue()).not.toBe(newValue())
})

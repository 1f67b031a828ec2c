import { expect, test } from 'vitest'
import { filled } from './values.ts'

test('a file is sent as it is', () => {
  const file = new File(['x'], 'x.txt')
  expect((filled({ file, note: '' }) as { file: File }).file).toBe(file)
})

test('what was left empty is not sent; false, zero and empty lists are', () => {
  const form = { note: '', day: null, place: undefined, flag: false, sum: 0, parts: [], people: [{ name: '甲', phone: '' }] }
  expect(filled(form)).toEqual({ flag: false, sum: 0, parts: [], people: [{ name: '甲' }] })
})

import { expect, test } from 'vitest'
import { filled } from './values.ts'

test('what was left empty is not sent; false, zero and empty lists are', () => {
  const form = { note: '', day: null, place: undefined, flag: false, sum: 0, parts: [], people: [{ name: '甲', phone: '' }] }
  expect(filled(form)).toEqual({ flag: false, sum: 0, parts: [], people: [{ name: '甲' }] })
})

import { expect, test } from 'vitest'
import { listSearch, pageOf, parseSearch, sortOf, stringifySearch } from './search.ts'

test('a list keeps what it understands and drops the rest', () => {
  const read = listSearch('stage')
  expect(read({ page: '3', pageSize: '7', sort: '-acceptedOn', stage: 'decided', evil: 'x' })).toEqual({
    page: '3',
    sort: '-acceptedOn',
    stage: 'decided',
  })
  expect(read({ page: '-1', stage: '' })).toEqual({})
})

test('page and sort are read with their defaults', () => {
  expect(pageOf({})).toEqual({ page: 1, size: 50 })
  expect(pageOf({ page: '2', pageSize: '200' })).toEqual({ page: 2, size: 200 })
  expect(sortOf({ sort: '-number' })).toEqual({ key: 'number', descending: true })
  expect(sortOf({})).toBeNull()
})

test('the address stays readable and reads back', () => {
  expect(stringifySearch({ q: '123', page: undefined })).toBe('?q=123')
  expect(parseSearch('?q=123')).toEqual({ q: '123' })
  expect(stringifySearch({})).toBe('')
})

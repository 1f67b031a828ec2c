import { expect, test } from 'vitest'
import { recent } from './recent.ts'

test('what is used stays, what is not goes, and never more than two generations are kept', () => {
  const kept = recent<number>(2)
  kept.set('a', 1)
  for (const key of ['b', 'c', 'd', 'e']) {
    expect(kept.get('a')).toBe(1)
    kept.set(key, 0)
  }
  expect(kept.get('b')).toBeUndefined()
  for (const key of ['f', 'g', 'h', 'i']) kept.set(key, 0)
  expect(kept.get('a')).toBeUndefined()
  expect(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].filter((key) => kept.get(key) !== undefined).length).toBeLessThanOrEqual(4)
})

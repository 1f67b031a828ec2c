import { expect, test } from 'vitest'
import type { Sql } from '../../server/src/kit/db.ts'
import { type Instant, instant } from '../../server/src/kit/instant.ts'
import { lately } from './lately.ts'

const at = (minute: number, second = 0): Instant => instant(new Date(Date.UTC(2026, 0, 1, 0, minute, second)).toISOString())
const house = () => ({}) as Sql

function counting() {
  const made: Instant[] = []
  const waiting: ((fail?: Error) => void)[] = []
  const make = (_: Sql, now: Instant) => {
    made.push(now)
    return new Promise<number>((done, fail) => waiting.push((error) => (error ? fail(error) : done(made.length))))
  }
  return { made, waiting, read: lately(60_000, make) }
}

test('made once in a period for each database; who comes first in the next gets the one before', async () => {
  const { made, waiting, read } = counting()
  const [one, other] = [house(), house()]
  const first = [read(one, at(0)), read(one, at(0, 59)), read(other, at(0))]
  for (const finish of waiting.splice(0)) finish()
  expect(await Promise.all(first)).toEqual([2, 2, 2])
  expect(made).toHaveLength(2)
  expect(await Promise.all([read(one, at(1)), read(one, at(1, 1))])).toEqual([2, 2])
  expect(made).toHaveLength(3)
  waiting[0]?.()
  await expect.poll(() => read(one, at(1, 2))).toBe(3)
  expect(made).toHaveLength(3)
})

test('what failed is made again, and what was there before stays', async () => {
  const { waiting, read } = counting()
  const one = house()
  const failed = read(one, at(0))
  waiting.pop()?.(new Error('lost'))
  await expect(failed).rejects.toThrow('lost')
  const again = read(one, at(0, 1))
  waiting.pop()?.()
  expect(await again).toBe(2)
  expect(await read(one, at(1))).toBe(2)
  waiting.pop()?.(new Error('lost'))
  expect(await read(one, at(1, 1))).toBe(2)
})

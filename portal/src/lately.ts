import type { Sql } from '../../server/src/kit/db.ts'
import type { Instant } from '../../server/src/kit/instant.ts'

type Held<T> = { period: number; value: Promise<T> }

/**
 * An answer that costs too much to be made for each visitor and may be a little old: made once in a period. Whoever comes first in a new one still
 * gets the answer before while the next is made; only the very first visitor waits. It must say itself when it was made.
 * @param milliseconds length of a period
 * @returns the answer of that database at that moment
 */
export function lately<T>(
  milliseconds: number,
  make: (sql: Sql, now: Instant) => Promise<T>,
): (sql: Sql, now: Instant) => Promise<T> {
  const held = new WeakMap<Sql, Held<T>>()
  const making = new WeakMap<Sql, number>()
  return (sql, now) => {
    const period = Math.floor(Date.parse(now) / milliseconds)
    const latest = held.get(sql)
    if (latest && (latest.period === period || making.get(sql) === period)) return latest.value
    making.set(sql, period)
    const value = make(sql, now)
    if (!latest) held.set(sql, { period, value })
    const done = () => {
      if (latest) held.set(sql, { period, value })
    }
    value.then(done, () => {
      making.delete(sql) // made again for the next visitor
      if (!latest) held.delete(sql)
    })
    return latest?.value ?? value
  }
}

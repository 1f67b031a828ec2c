import { createHash } from 'node:crypto'

/** A deterministic source: the same name gives the same numbers on every machine. */
export type Random = {
  /** 0 ≤ x < 1 */
  next(): number
  /** Whole number, both bounds included. */
  between(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** Picks by weight. */
  weighted<T>(list: readonly (readonly [T, number])[]): T
  /** A UUID of version 7's shape whose time part is `milliseconds`. */
  id(milliseconds: number): string
}

/** sfc32, a small fast counter generator (Doty-Humphrey), seeded by the SHA-256 of a name. */
export function randomOf(name: string): Random {
  const digest = createHash('sha256').update(name).digest()
  let [a, b, c, counter] = [0, 4, 8, 12].map((offset) => digest.readUInt32LE(offset)) as [number, number, number, number]
  const word = () => {
    const sum = (a + b + counter) >>> 0
    counter = (counter + 1) >>> 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) >>> 0
    c = (((c << 21) | (c >>> 11)) + sum) >>> 0
    return sum
  }
  for (let turn = 0; turn < 15; turn++) word()
  const next = () => word() / 2 ** 32
  const hex = () => word().toString(16).padStart(8, '0')
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)] as never,
    weighted: (list) => pickWeighted(list, next()),
    id: (milliseconds) => uuid(milliseconds, `${hex()}${hex()}${hex()}`),
  }
}

function pickWeighted<T>(list: readonly (readonly [T, number])[], at: number): T {
  let left = at * list.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of list) {
    left -= weight
    if (left < 0) return value
  }
  throw new RangeError('nothing to pick from')
}

function uuid(milliseconds: number, noise: string): string {
  const time = milliseconds.toString(16).padStart(12, '0')
  const variant = ((Number.parseInt(noise.slice(3, 4), 16) & 3) | 8).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${noise.slice(0, 3)}-${variant}${noise.slice(4, 7)}-${noise.slice(7, 19)}`
}

import { createHash } from 'node:crypto'

const WORDS = 2 ** 32
export type Below = (bound: number) => number

/**
 * Whole numbers from a seed: block i is SHA-256(seed ‖ name ‖ 0 ‖ i as 8 bytes, big-endian), read as eight words of four bytes.
 * A word that would favour small numbers is thrown away, never reduced. Each name is a stream of its own.
 * @returns a function giving the next number from 0 to bound − 1; bound from 1 to 2³²
 */
export function streamOf(seed: string, name: string): Below {
  const prefix = Buffer.concat([Buffer.from(seed, 'hex'), Buffer.from(name), Buffer.alloc(9)])
  let block = Buffer.alloc(0)
  let [at, index] = [32, 0]
  const next = (): number => {
    if (at === 32) {
      prefix.writeBigUInt64BE(BigInt(index++), prefix.length - 8)
      block = createHash('sha256').update(prefix).digest()
      at = 0
    }
    at += 4
    return block.readUInt32BE(at - 4)
  }
  return (bound) => {
    const limit = WORDS - (WORDS % bound)
    for (;;) {
      const word = next()
      if (word < limit) return word % bound
    }
  }
}

/** The first `count` places of a Fisher–Yates shuffle: each subset and each order of it is equally likely. Changes `items`. */
export function take<T>(items: T[], count: number, below: Below): T[] {
  for (let place = 0; place < count; place++) {
    const other = place + below(items.length - place)
    const kept = items[place] as T
    items[place] = items[other] as T
    items[other] = kept
  }
  return items.slice(0, count)
}

import { createHash } from 'node:crypto'
import type { File } from './read.ts'

/** The words of one named stream, one after another. */
function* wordsOf(seed: string, name: string): Generator<number> {
  for (let counter = 0n; ; counter++) {
    const digest = createHash('sha256').update(seed, 'hex').update(name, 'utf8').update('\0')
    const number = counter.toString(16).padStart(16, '0')
    const block = digest.update(number, 'hex').digest('hex')
    for (let at = 0; at < 64; at += 8) yield Number.parseInt(block.slice(at, at + 8), 16)
  }
}

/** A lot from 0 to bound − 1. Words in the last, incomplete run of `bound` are skipped. */
function lot(words: Generator<number>, bound: number): number {
  const runs = Math.floor(0x1_0000_0000 / bound)
  for (;;) {
    const word = words.next().value as number
    if (Math.floor(word / bound) < runs) return word % bound
  }
}

/** Draws without putting back: what stands at the front takes the place of what was drawn. */
function pick(ids: readonly string[], count: number, words: Generator<number>): string[] {
  const moved = new Map<number, string>()
  const at = (place: number) => moved.get(place) ?? (ids[place] as string)
  const result: string[] = []
  for (let front = 0; front < count; front++) {
    const place = front + lot(words, ids.length - front)
    result.push(at(place))
    moved.set(place, at(front))
  }
  return result
}

function objectsOf({ strata, objects, timesLimit }: File['list'], seed: string): string[] {
  const result: string[] = []
  for (const { stratum, take, size } of strata) {
    const whole = objects.filter((one) => one.stratum === stratum)
    const free = whole.filter(({ times }) => timesLimit === null || times < timesLimit).map(({ id }) => id)
    const asked = take === 'count' ? BigInt(size) : (BigInt(whole.length) * BigInt(size) + 9999n) / 10_000n
    const count = asked < BigInt(free.length) ? Number(asked) : free.length
    result.push(...pick(free, count, wordsOf(seed, `objects\t${stratum}`)))
  }
  return result
}

/** The whole result again, from list and seed. */
export function redraw(list: File['list'], seed: string): File['drawn'] {
  const given = new Map(list.inspectors.map(({ id }) => [id, 0]))
  const avoids = new Set(list.avoid.map(({ object, inspector }) => `${object} ${inspector}`))
  return objectsOf(list, seed).map((object) => {
    const words = wordsOf(seed, `inspectors\t${object}`)
    const inspectors: string[] = []
    const may =
      list.inspectorsEach === 0 ? [] : list.inspectors.map(({ id }) => id).filter((id) => !avoids.has(`${object} ${id}`))
    for (let nth = 0; nth < list.inspectorsEach; nth++) {
      const open = may.filter((id) => !inspectors.includes(id))
      const fewest = Math.min(...open.map((id) => given.get(id) as number))
      const ties = open.filter((id) => given.get(id) === fewest)
      if (ties.length === 0) break
      const chosen = ties[lot(words, ties.length)] as string
      given.set(chosen, fewest + 1)
      inspectors.push(chosen)
    }
    return { object, inspectors }
  })
}

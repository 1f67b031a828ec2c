import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { draw, sizeOf } from './rules-draw.ts'
import { listHashOf, listText, wrongInList } from './rules-list.ts'
import { commitmentOf, seedOf } from './rules-seed.ts'
import { streamOf, take } from './rules-stream.ts'
import { aDraw, aList, hexOf } from './test/draw.ts'
import { DrawFile } from './types-file.ts'
import type { FrozenList } from './types-list.ts'

const vectors = JSON.parse(readFileSync(new URL('vectors.json', import.meta.url), 'utf8'))

describe('known answers, from a computation of its own in another language', () => {
  test.each<{ seed: string; name: string; bound: number; numbers: number[] }>(vectors.streams)(
    'stream $name below $bound',
    (one) => {
      const below = streamOf(one.seed, one.name)
      expect(one.numbers.map(() => below(one.bound))).toEqual(one.numbers)
    },
  )
  test.each<DrawFile>(vectors.draws)('$list.title', (file) => {
    const { list, listHash, attempts, seed, drawn } = DrawFile.parse(file)
    expect(listHashOf(list)).toBe(listHash)
    for (const { attempt, parts } of attempts)
      for (const { slot, value, commitment } of parts)
        if (value !== null) expect(commitmentOf(listHash, attempt, { slot, value })).toBe(commitment)
    const last = attempts.at(-1)?.parts.map(({ slot, value }) => ({ slot, value: value ?? '' })) ?? []
    expect(seedOf(listHash, attempts.length, last)).toBe(seed)
    expect(draw(list, seed)).toEqual(drawn)
  })
})

test('the bytes of a list, written out', () => {
  const list = aList({
    size: 2,
    people: 1,
    inspectorsEach: 0,
    avoid: [{ object: 'o-00001', inspector: 'p-00000', reason: 'relation' }],
  })
  const [one, two] = list.objects.map(({ detail }) => detail)
  expect([...listText(list)].join('')).toBe(
    [
      ...[
        'fadu-draw-1',
        'draw\tdemo-0001',
        'title\t示例抽查',
        'contributors\t2',
        'reveal-hours\t24',
        'times-limit\t2',
        'inspectors-each\t0',
      ],
      ...['stratum\t信用A级\tshare\t1000', 'stratum\t信用B级\tcount\t5'],
      ...[`object\to-00000\t信用A级\t1\t${one}`, `object\to-00001\t信用B级\t0\t${two}`],
      ...[`inspector\tp-00000\t${list.inspectors[0]?.detail}`, 'avoid\to-00001\tp-00000\trelation', ''],
    ].join('\n'),
  )
})

test.each([
  ['share', 1000, 10, 10, 1, 'a tenth of ten'],
  ['share', 1000, 11, 11, 2, 'rounded up'],
  ['share', 1, 1, 1, 1, 'a very small share takes one'],
  ['share', 0, 100, 100, 0, 'none asked'],
  ['share', 10_000, 9, 4, 4, 'all, of whom the guard leaves four'],
  ['count', 5, 9, 9, 5, 'a count'],
  ['count', 5, 9, 4, 4, 'fewer than asked'],
] as const)('%s %d of %d, %d free: %d (%s)', (by, size, total, free, expected, _what) => {
  expect(sizeOf({ stratum: 'A', take: by, size }, total, free)).toBe(expected)
})

test.each<[string, Partial<FrozenList>, RegExp | null]>([
  ['as it should be', {}, null],
  ['two names of one draw', { title: '甲\n乙' }, /换行/],
  ['objects out of order', { objects: aList().objects.toReversed() }, /对象应当/],
  ['the same object twice', { objects: [...aList().objects.slice(0, 1), ...aList().objects] }, /对象应当/],
  ['a class nobody planned', { strata: aList().strata.slice(0, 1) }, /信用B级/],
  ['strata out of order', { strata: aList().strata.toReversed() }, /分层应当/],
  ['one inspector too few', { inspectors: aList().inspectors.slice(0, 1) }, /不足 2 人/],
  ['just enough', { inspectors: aList().inspectors.slice(0, 2) }, null],
  [
    'avoidance leaves one',
    { inspectors: aList().inspectors.slice(0, 2), avoid: [{ object: 'o-00000', inspector: 'p-00000', reason: 'relation' }] },
    /o-00000/,
  ],
  ['avoidance of a stranger', { avoid: [{ object: 'o-00000', inspector: 'p-99999', reason: 'relation' }] }, /以外/],
])('%s', (_what, more, wrong) => {
  const found = wrongInList(aList(more))
  if (wrong === null) expect(found).toBeNull()
  else expect(found).toMatch(wrong)
})

const SEEDS = Array.from({ length: 60 }, (_, index) => hexOf(`seed ${index}`))

describe('whatever the seed', () => {
  const avoid = Array.from({ length: 30 }, (_, index) => ({
    ...{ object: `o-${String(index * 3).padStart(5, '0')}`, inspector: `p-0000${index % 7}`, reason: 'last-inspector' as const },
  }))
  const list = aList({ size: 100, people: 7, avoid })
  test.each(SEEDS)('%s', (seed) => {
    const drawn = draw(list, seed)
    const rows = new Map(list.objects.map((one) => [one.id, one]))
    const of = (stratum: string) => drawn.filter(({ object }) => rows.get(object)?.stratum === stratum).length
    expect([of('信用A级'), of('信用B级')]).toEqual([5, 5])
    expect(new Set(drawn.map(({ object }) => object)).size).toBe(10)
    for (const { object, inspectors } of drawn) {
      expect(rows.get(object)?.times).toBeLessThan(2)
      expect(new Set(inspectors).size).toBe(2)
      expect(avoid.filter((one) => one.object === object && inspectors.includes(one.inspector))).toEqual([])
    }
    expect(draw(list, seed)).toEqual(drawn)
  })
  test('nobody is given two objects more than another when nobody need avoid any', () => {
    for (const seed of SEEDS) {
      const counts = new Map(list.inspectors.map(({ id }) => [id, 0]))
      for (const { inspectors } of draw({ ...list, avoid: [] }, seed))
        for (const id of inspectors) counts.set(id, (counts.get(id) ?? 0) + 1)
      expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(1)
    }
  })
})

describe('uniform, by chi-square on fixed seeds (99.9th percentiles)', () => {
  /** Sum over cells of (seen − expected)² / expected. */
  const chiSquare = (seen: readonly number[]) => {
    const expected = seen.reduce((sum, one) => sum + one, 0) / seen.length
    return seen.reduce((sum, one) => sum + (one - expected) ** 2 / expected, 0)
  }
  const count = (seen: number[], cell: number) => {
    seen[cell] = (seen[cell] ?? 0) + 1
  }
  test('numbers below 10, from 60 streams', () => {
    const seen = Array.from({ length: 10 }, () => 0)
    for (const seed of SEEDS) {
      const below = streamOf(seed, 'test')
      for (let n = 0; n < 1000; n++) count(seen, below(10))
    }
    expect(chiSquare(seen)).toBeLessThan(27.88)
  })
  test('each of 20 objects is drawn as often as another', () => {
    const list = aList({
      size: 40,
      people: 0,
      timesLimit: null,
      strata: [
        { stratum: '信用A级', take: 'count', size: 5 },
        { stratum: '信用B级', take: 'count', size: 0 },
      ],
    })
    const seen = new Map(list.objects.filter(({ stratum }) => stratum === '信用A级').map(({ id }) => [id, 0]))
    for (let n = 0; n < 4000; n++)
      for (const { object } of draw(list, hexOf(`draw ${n}`))) seen.set(object, (seen.get(object) ?? 0) + 1)
    expect(chiSquare([...seen.values()])).toBeLessThan(43.82)
  })
  test('each order of 4 is as likely as another', () => {
    const seen = new Map<string, number>()
    for (let n = 0; n < 4800; n++) {
      const order = take(['a', 'b', 'c', 'd'], 4, streamOf(hexOf(`order ${n}`), 'test')).join('')
      seen.set(order, (seen.get(order) ?? 0) + 1)
    }
    expect(seen.size).toBe(24)
    expect(chiSquare([...seen.values()])).toBeLessThan(49.73)
  })
  test('the test itself sees a bias: 16 reduced to 10 by remainder', () => {
    const seen = Array.from({ length: 10 }, () => 0)
    for (const seed of SEEDS) {
      const below = streamOf(seed, 'test')
      for (let n = 0; n < 1000; n++) count(seen, below(16) % 10)
    }
    expect(chiSquare(seen)).toBeGreaterThan(27.88)
  })
})

test('a bound that does not divide 2³² skips words, a bound of one always gives zero', () => {
  const below = streamOf(hexOf('x'), 'test')
  expect(Array.from({ length: 20 }, () => below(1))).toEqual(Array.from({ length: 20 }, () => 0))
  const large = 2 ** 31 + 1 // nearly half of all words are skipped
  const numbers = Array.from({ length: 200 }, () => streamOf(hexOf('y'), 'test')(large))
  expect(numbers.every((n) => n < large)).toBe(true)
})

test('what is published says what is drawn', () => {
  expect(DrawFile.parse(aDraw(aList(), true)).attempts.map(({ end }) => end)).toEqual(['reveal-missing', 'drawn'])
})

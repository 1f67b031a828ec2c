import { expect, test } from 'vitest'
import { replaceMarker } from './rules-replace.ts'
import type { Handed, ReplaceInput } from './types-assign.ts'

/** Numbers that look drawn and are the same each time. */
function dice(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >> 8) % below
  }
}

function aCity(seed: number): ReplaceInput {
  const roll = dice(seed)
  const units = ['a', 'b', 'c', 'd'].slice(0, 2 + roll(3))
  const unit = () => units[roll(units.length)] as string
  const markers = Array.from({ length: 2 + roll(4) }, (_, n) => ({ id: `m${n}`, unit: unit() }))
  const gone = [{ id: 'gone', unit: unit() }]
  const files = Array.from({ length: 2 + roll(4) }, (_, n) => ({
    ...{ id: `f${n}`, unit: unit() },
    involved: markers.filter(() => roll(6) === 0).map(({ id }) => id),
  }))
  const moved = files.slice(0, 1 + roll(4)).map(({ id }) => id)
  const standing = files.flatMap(({ id, unit: of, involved }) => {
    const may = [...markers, ...gone].filter(
      (one) => one.unit !== of && !involved.includes(one.id) && !(one.id === 'gone' && moved.includes(id)),
    )
    return may.length > 0 && roll(4) > 0 ? [{ fileId: id, personId: may[roll(may.length)]?.id as string }] : []
  })
  const before = roll(2) === 0 ? [{ by: unit(), of: unit() }] : []
  return { files, markers, gone, standing, moved, before, pairsApart: roll(2) === 0 }
}

const unitsOf = ({ files, markers, gone }: ReplaceInput) =>
  new Map([...files, ...markers, ...gone].map(({ id, unit }) => [id, unit]))

/** Written without a look at the rule: what a hand-over must keep. */
function wrongIn(input: ReplaceInput, handed: readonly Handed[]): boolean {
  const unit = unitsOf(input)
  const all = [...input.standing, ...handed]
  const pairs = new Set(all.map(({ fileId, personId }) => `${unit.get(personId)}${unit.get(fileId)}`))
  return handed.some(({ fileId, personId }) => {
    const [by, of] = [unit.get(personId), unit.get(fileId)]
    if (by === of || personId === 'gone' || input.files.find(({ id }) => id === fileId)?.involved.includes(personId)) return true
    if (all.filter((one) => one.fileId === fileId && one.personId === personId).length > 1) return true
    return input.pairsApart && (pairs.has(`${of}${by}`) || input.before.some((pair) => pair.by === by && pair.of === of))
  })
}
const squares = ({ markers, standing }: ReplaceInput, handed: readonly Handed[]) =>
  markers
    .map(({ id }) => [...standing, ...handed].filter(({ personId }) => personId === id).length)
    .reduce((sum, load) => sum + load * load, 0)

/** The best of every hand-over there is, or null. */
function best(input: ReplaceInput): number | null {
  let least: number | null = null
  const go = (handed: Handed[]): void => {
    const fileId = input.moved[handed.length]
    if (fileId === undefined) {
      const sum = squares(input, handed)
      if (!wrongIn(input, handed) && (least === null || sum < least)) least = sum
      return
    }
    for (const { id } of input.markers) go([...handed, { fileId, personId: id }])
  }
  go([])
  return least
}

test('finds a hand-over whenever there is one, keeps every separation, and without the rule for pairs loads are as even as can be', () => {
  const told = { found: 0, refused: 0, even: 0 }
  for (let seed = 1; seed <= 1500; seed++) {
    const input = aCity(seed)
    const { handed, without } = replaceMarker(input)
    const least = best(input)
    expect([seed, without.length > 0]).toEqual([seed, least === null])
    if (least === null) {
      told.refused++
      continue
    }
    told.found++
    expect([seed, handed.map(({ fileId }) => fileId).sort(), wrongIn(input, handed)]).toEqual([
      seed,
      input.moved.toSorted(),
      false,
    ])
    if (!input.pairsApart) expect([seed, squares(input, handed)]).toEqual([seed, least])
    if (squares(input, handed) === least) told.even++
  }
  expect(told.found).toBeGreaterThan(400)
  expect(told.refused).toBeGreaterThan(200)
  expect(told.even / told.found).toBeGreaterThan(0.99)
})

test('the same input gives the same hand-over, whatever its order', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const input = aCity(seed)
    const turned = {
      ...input,
      files: input.files.toReversed(),
      moved: input.moved.toReversed(),
      standing: input.standing.toReversed(),
    }
    const sorted = ({ handed }: { handed: Handed[] }) => handed.toSorted((one, other) => (one.fileId < other.fileId ? -1 : 1))
    expect(sorted(replaceMarker(turned))).toEqual(sorted(replaceMarker(input)))
  }
})

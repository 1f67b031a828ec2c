import { describe, expect, test } from 'vitest'
import { assign } from './rules-assign.ts'
import type { AssignInput, AssignResult } from './types-assign.ts'

/** Numbers that look random and are the same every time. */
function chance(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * below)
  }
}

const mayMark = (input: AssignInput, file: string, marker: string, apart: boolean): boolean => {
  const [f, m] = [input.files.find(({ id }) => id === file), input.markers.find(({ id }) => id === marker)]
  if (!f || !m || f.unit === m.unit || f.involved.includes(m.id)) return false
  return !(apart && input.before.some(({ by, of }) => by === m.unit && of === f.unit))
}
const isApart = ({ files, markers, pairsApart }: AssignInput) =>
  pairsApart && new Set([...files, ...markers].map(({ unit }) => unit)).size >= 3

/** What is wrong with an assignment, by the words of the rule and none of its code. */
function faults(input: AssignInput, { assigned }: AssignResult): string[] {
  if (!assigned) return ['refused']
  const apart = isApart(input)
  const loads = new Map(input.markers.map(({ id }) => [id, 0]))
  const [wrong, pairs] = [[] as string[], new Set<string>()]
  const unit = new Map([...input.files, ...input.markers].map((one) => [one.id, one.unit]))
  for (const { file, markers } of assigned) {
    if (markers[0] === markers[1]) wrong.push(`${file} one marker twice`)
    for (const marker of markers) {
      loads.set(marker, (loads.get(marker) ?? Number.NaN) + 1)
      if (!mayMark(input, file, marker, apart)) wrong.push(`${marker} may not mark ${file}`)
      pairs.add(`${unit.get(marker)} ${unit.get(file)}`)
    }
  }
  if (assigned.length !== input.files.length) wrong.push('not every file')
  if (Math.max(...loads.values()) - Math.min(...loads.values()) > 1) wrong.push('loads differ')
  for (const pair of pairs) if (apart && pairs.has(pair.split(' ').reverse().join(' '))) wrong.push(`${pair} mark each other`)
  return wrong
}

/** Tries every assignment there is. */
function exists(input: AssignInput): boolean {
  const apart = isApart(input)
  const [all, n] = [2 * input.files.length, input.markers.length]
  const [least, most] = [Math.floor(all / n), Math.ceil(all / n)]
  const loads = new Array<number>(n).fill(0)
  const pairs = new Map<string, number>()
  const unit = (index: number) => input.markers[index]?.unit as string
  const place = (file: number, from: number, left: number): boolean => {
    if (file === input.files.length) return loads.every((load) => load >= least)
    if (left === 0) return place(file + 1, 0, 2)
    const { id, unit: of } = input.files[file] as AssignInput['files'][number]
    for (let marker = from; marker < n; marker++) {
      const [there, back] = [`${unit(marker)} ${of}`, `${of} ${unit(marker)}`]
      if ((loads[marker] as number) >= most || !mayMark(input, id, input.markers[marker]?.id as string, apart)) continue
      if (apart && (pairs.get(back) ?? 0) > 0) continue
      loads[marker] = (loads[marker] as number) + 1
      pairs.set(there, (pairs.get(there) ?? 0) + 1)
      const done = place(file, marker + 1, left - 1)
      loads[marker] = (loads[marker] as number) - 1
      pairs.set(there, (pairs.get(there) ?? 0) - 1)
      if (done) return true
    }
    return false
  }
  return n > 0 && place(0, 0, 2)
}

function small(seed: number): AssignInput {
  const pick = chance(seed)
  const units = 2 + pick(3)
  const unit = () => `u${pick(units)}`
  const markers = Array.from({ length: 2 + pick(5) }, (_, index) => ({ id: `m${index}`, unit: unit() }))
  const files = Array.from({ length: 1 + pick(5) }, (_, index) => ({
    ...{ id: `f${index}`, unit: unit() },
    involved: markers.filter(() => pick(6) === 0).map(({ id }) => id),
  }))
  const before = Array.from({ length: pick(3) }, () => ({ by: unit(), of: unit() }))
  return { files, markers, pairsApart: pick(3) > 0, before }
}

describe('against every assignment there is', () => {
  test.each(Array.from({ length: 20 }, (_, block) => block))('block %i of 150 small cities', (block) => {
    for (let seed = block * 150; seed < (block + 1) * 150; seed++) {
      const input = small(seed)
      const result = assign(input)
      if (exists(input)) expect([seed, faults(input, result)]).toEqual([seed, []])
      else expect([seed, result.assigned]).toEqual([seed, null])
    }
  })
  test('both answers come up often enough to mean something', () => {
    const yes = Array.from({ length: 3000 }, (_, seed) => small(seed)).filter((input) => assign(input).assigned).length
    expect([yes > 300, yes < 2700]).toEqual([true, true])
  })
})

/** A city of five bureaus with loads that do not divide evenly, and reviewers of the city who know files everywhere. */
function city(files: number, markers: number, units: number, seed = 7): AssignInput {
  const pick = chance(seed)
  const people = Array.from({ length: markers }, (_, index) => ({
    id: `m${String(index).padStart(4, '0')}`,
    unit: `u${index % units}`,
  }))
  return {
    files: Array.from({ length: files }, (_, index) => ({
      ...{ id: `f${String(index).padStart(5, '0')}`, unit: `u${pick(units)}` },
      involved: Array.from({ length: 4 }, () => people[pick(markers)]?.id as string),
    })),
    ...{ markers: people, pairsApart: true, before: [] },
  }
}

describe('a whole campaign', () => {
  test('ten rounds of 588 files with forty markers of five bureaus: nobody twice running, nobody facing another', () => {
    let before: AssignInput['before'] = []
    for (let round = 0; round < 10; round++) {
      const input = { ...city(588, 40, 5, round), before }
      const result = assign(input)
      expect(faults(input, result)).toEqual([])
      const unit = new Map([...input.files, ...input.markers].map((one) => [one.id, one.unit]))
      before = (result.assigned ?? []).flatMap(({ file, markers }) =>
        markers.map((marker) => ({ by: unit.get(marker) as string, of: unit.get(file) as string })),
      )
    }
  })
  test('the order in which files and markers are told changes nothing', () => {
    const input = city(60, 11, 4)
    const turned = { ...input, files: input.files.toReversed(), markers: input.markers.toReversed() }
    expect(assign(turned)).toEqual(assign(input))
  })
  test('10,000 files and 1,000 markers of forty bureaus', () => {
    const input = city(10_000, 1000, 40)
    expect(faults(input, assign(input))).toEqual([])
  })
})

describe('refusals name what cannot be covered', () => {
  const marker = (id: string, unit: string) => ({ id, unit })
  const file = (id: string, unit: string, ...involved: string[]) => ({ id, unit, involved })
  const base = { pairsApart: true, before: [] }
  test.each([
    ['no file', { files: [], markers: [marker('a', 'x'), marker('b', 'y')] }, 'no-files', [], []],
    ['one marker', { files: [file('f', 'z')], markers: [marker('a', 'x')] }, 'no-markers', [], []],
    [
      'all who may mark it handled it',
      { files: [file('f', 'x', 'b'), file('g', 'y')], markers: [marker('a', 'x'), marker('b', 'y'), marker('c', 'z')] },
      'file-uncovered',
      ['f'],
      ['x'],
    ], // prettier
    [
      'a bureau that alone has markers',
      { files: [file('f', 'x'), file('g', 'y')], markers: [marker('a', 'x'), marker('b', 'x')] },
      'file-uncovered',
      ['f'],
      ['x'],
    ], // prettier
  ])('%s', (_, input, code, files, units) => {
    const { refused } = assign({ ...base, ...input } as AssignInput)
    expect([refused?.code, refused?.files, refused?.units]).toEqual([code, files, units])
  })
  test('bureaus that must not mark each other twice running', () => {
    const [markers, files] = [
      ['a', 'b', 'c'].flatMap((u) => [marker(`1${u}`, u), marker(`2${u}`, u)]),
      ['a', 'b', 'c'].map((u) => file(`f${u}`, u)),
    ]
    const before = ['b', 'c'].map((by) => ({ by, of: 'a' }))
    const input = { files, markers, pairsApart: true, before }
    expect(assign(input).refused?.units).toContain('a')
    expect(assign({ ...input, pairsApart: false }).assigned).toHaveLength(3)
  })
})

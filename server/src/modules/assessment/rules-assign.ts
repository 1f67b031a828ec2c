import { dealOut, type FilesProblem, type Marks, separate } from './rules-assign-files.ts'
import { close, cover, facing, keep, marksOf, type UnitsFlow, unitsFlow } from './rules-assign-units.ts'
import type { AssignInput, AssignRefusal, AssignResult } from './types-assign.ts'

/** From this many bureaus on, pairs of bureaus are kept apart. */
const PAIRS_FROM = 3
/** Choices of a direction that are tried before the search is given up: far more than any city's bureaus need. */
const MOST_TRIED = 20_000
/** The same for each attempt with few pairs, and how many distances round the table are looked at. */
const [SPARSE_TRIED, MOST_SHIFTS] = [50, 12]
/** Files named one by one in a refusal; of more, their bureaus. */
const MOST_NAMED = 20

type Problem = FilesProblem & {
  input: AssignInput
  unitNames: readonly string[]
  fileIds: readonly string[]
  markerIds: readonly string[]
  apart: boolean
  /** Choices of a direction that may still be tried. */
  left: number
}

/**
 * Two markers for every file: none of the file's own bureau, none who handled, reviewed, approved or decided it; loads differ by one at most. From three
 * bureaus on, when `pairsApart`, no two bureaus mark each other and no bureau marks one it marked the round before. The same input gives the same
 * assignment, whatever its order. Exact: it refuses only when there is none (or when the search for directions is given up, which it then says).
 */
export function assign(input: AssignInput): AssignResult {
  const problem = setOut(input)
  const simple = plainRefusal(problem)
  if (simple) return { assigned: null, refused: simple }
  const may = allowed(problem)
  const found = sparse(problem, may) ?? attempt(problem, may, MOST_TRIED)
  if (found instanceof Int32Array) return { assigned: written(problem, found), refused: null }
  return { assigned: null, refused: explained(problem, found) }
}

const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
const sorted = <T extends { id: string }>(all: readonly T[]): T[] => all.toSorted((one, other) => byText(one.id, other.id))

function setOut(input: AssignInput): Problem {
  const [files, markers] = [sorted(input.files), sorted(input.markers)]
  const unitNames = [...new Set([...files, ...markers].map(({ unit }) => unit))].sort(byText)
  const place = new Map(unitNames.map((unit, index) => [unit, index]))
  const person = new Map(markers.map(({ id }, index) => [id, index]))
  const members = unitNames.map(() => [] as number[])
  for (const [index, { unit }] of markers.entries()) members[place.get(unit) as number]?.push(index)
  return {
    ...{ input, unitNames, members, units: unitNames.length, left: 0 },
    fileUnit: Int32Array.from(files, ({ unit }) => place.get(unit) as number),
    markerUnit: Int32Array.from(markers, ({ unit }) => place.get(unit) as number),
    involved: files.map(({ involved }) => new Set(involved.flatMap((id) => person.get(id) ?? []))),
    fileIds: files.map(({ id }) => id),
    markerIds: markers.map(({ id }) => id),
    apart: input.pairsApart && unitNames.length >= PAIRS_FROM,
  }
}

const countsOf = ({ members, fileUnit, units }: Problem) => {
  const files = new Array<number>(units).fill(0)
  for (const unit of fileUnit) files[unit] = (files[unit] as number) + 1
  return { markers: members.map(({ length }) => length), files }
}

/** Which bureau may mark which, before directions are chosen. */
function allowed({ units, unitNames, apart, input }: Problem): Uint8Array {
  const may = new Uint8Array(units * units).fill(1)
  for (let unit = 0; unit < units; unit++) may[unit * units + unit] = 0
  const place = new Map(unitNames.map((unit, index) => [unit, index]))
  if (apart)
    for (const { by, of } of input.before) {
      const [from, to] = [place.get(by), place.get(of)]
      if (from !== undefined && to !== undefined) may[from * units + to] = 0
    }
  return may
}

function plainRefusal(problem: Problem): AssignRefusal | null {
  const { fileIds, markerIds, markerUnit, fileUnit, involved } = problem
  if (fileIds.length === 0) return refusal('no-files', '本轮没有抽取案卷。')
  if (markerIds.length < 2) return refusal('no-markers', '评查员不足两人，每卷须由两人评查。')
  const few = fileIds.filter((_, file) => {
    let count = 0
    for (const [marker, unit] of markerUnit.entries())
      if (unit !== fileUnit[file] && !involved[file]?.has(marker) && ++count === 2) return false
    return true
  })
  if (few.length === 0) return null
  return named(problem, new Set(few), 'file-uncovered', '除本单位人员和办理、审核、审批、决定过该案的人员外，可选评查员不足两人')
}

/**
 * Few pairs first, each bureau marking the one to three that follow it at some distance round the table: what is not used now is free for the next
 * round, which may not use the same pairs again.
 */
function sparse(problem: Problem, may: Uint8Array): Marks | null {
  const { units } = problem
  if (!problem.apart) return null
  for (let width = 1; width <= 3; width++)
    for (let first = 1; first < Math.min(units, MOST_SHIFTS); first++) {
      const some = may.slice()
      for (let by = 0; by < units; by++)
        for (let of = 0; of < units; of++) {
          const step = (of - by + units) % units
          if (step < first || step >= first + width) some[by * units + of] = 0
        }
      const found = attempt(problem, some, SPARSE_TRIED)
      if (found instanceof Int32Array) return found
    }
  return null
}

function attempt(problem: Problem, may: Uint8Array, most: number): Marks | Stuck {
  const flow = unitsFlow({ ...countsOf(problem), may: (by, of) => may[by * problem.units + of] === 1 })
  problem.left = most
  return search(problem, flow, may)
}

type Stuck = { files: ReadonlySet<number> | null; units: readonly number[] }

/** Closes one direction of a pair that faces each other, the one with fewer marks first, until none does. @returns marks, or the first place where it stuck */
function search(problem: Problem, flow: UnitsFlow, may: Uint8Array): Marks | Stuck {
  if (--problem.left < 0) return { files: null, units: [] }
  const uncovered = cover(flow)
  if (uncovered.length > 0) return { files: null, units: uncovered }
  const pair = problem.apart ? facing(problem.units, (by, of) => marksOf(flow, by, of)) : null
  if (pair) return branch(problem, flow, may, pair, (by, of) => marksOf(flow, by, of))
  const marks = dealOut(problem, (by, of) => marksOf(flow, by, of))
  const stuck = separate(problem, marks, may)
  if (stuck) return { files: new Set(stuck), units: [] }
  const met = problem.apart ? facing(problem.units, counted(problem, marks)) : null
  return met ? branch(problem, flow, may, met, counted(problem, marks)) : marks
}

type MarksOf = (by: number, of: number) => number
function branch(problem: Problem, flow: UnitsFlow, may: Uint8Array, [one, other]: [number, number], marks: MarksOf) {
  const fewer = marks(one, other) < marks(other, one)
  const ways: [number, number][] = fewer
    ? [
        [one, other],
        [other, one],
      ]
    : [
        [other, one],
        [one, other],
      ] // prettier
  const back = keep(flow)
  let first: Stuck | null = null
  for (const [by, of] of ways) {
    const closed = may.slice()
    closed[by * problem.units + of] = 0
    close(flow, by, of)
    const found = search(problem, flow, closed)
    if (found instanceof Int32Array) return found
    first ??= found
    back()
  }
  return first as Stuck
}

function counted({ units, fileUnit, markerUnit }: Problem, marks: Marks): MarksOf {
  const pairs = new Int32Array(units * units)
  for (const [slot, marker] of marks.entries()) {
    const at = (markerUnit[marker] as number) * units + (fileUnit[slot >> 1] as number)
    pairs[at] = (pairs[at] as number) + 1
  }
  return (by, of) => pairs[by * units + of] as number
}

function written({ fileIds, markerIds }: Problem, marks: Marks) {
  return fileIds.map((file, index) => {
    const [one, other] = [markerIds[marks[2 * index] as number], markerIds[marks[2 * index + 1] as number]] as [string, string]
    return { file, markers: one < other ? ([one, other] as const) : ([other, one] as const) }
  })
}

const refusal = (code: string, detail: string, files: string[] = [], units: string[] = []): AssignRefusal => ({
  ...{ code, detail, files, units },
})

function named({ fileIds, fileUnit, unitNames }: Problem, files: ReadonlySet<string>, code: string, why: string): AssignRefusal {
  const units = new Set(fileIds.flatMap((id, index) => (files.has(id) ? [unitNames[fileUnit[index] as number] as string] : [])))
  const listed = files.size <= MOST_NAMED ? [...files] : []
  return refusal(code, `${files.size} 份案卷无法分配：${why}。`, listed, [...units])
}

function explained(problem: Problem, { files, units }: Stuck): AssignRefusal {
  if (problem.left < 0) return refusal('search-given-up', '尝试的互检方向过多仍未找到分配办法，请增加评查员后再试。')
  const kept = problem.apart ? '，且单位之间不得互相评查、不得连续两轮评查同一单位' : ''
  const why = `可选评查员不足，或者无法使各评查员的案卷数相差不超过一份${kept}`
  if (files) return named(problem, new Set([...files].map((file) => problem.fileIds[file] as string)), 'files-uncovered', why)
  const names = units.map((unit) => problem.unitNames[unit] as string)
  return refusal('units-uncovered', `${names.length} 个单位的案卷无法分配：${why}。`, [], names)
}

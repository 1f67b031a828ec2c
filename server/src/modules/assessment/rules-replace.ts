import { facing } from './rules-assign-units.ts'
import type { AssignInput, Handed, ReplaceInput } from './types-assign.ts'

/** Choices of a direction tried before the search is given up: far more than the bureaus of a city need. */
const MOST_TRIED = 2000

type Files = AssignInput['files']
type Desk = {
  input: ReplaceInput
  units: readonly string[]
  unitOf: ReadonlyMap<string, number>
  files: Files
  /** Who has each file already. */
  holders: ReadonlyMap<string, ReadonlySet<string>>
  /** Files of each marker that stay. */
  load: ReadonlyMap<string, number>
  left: number
}

/**
 * Finds another marker for each file of one who dropped out, under the separations of the assignment; what others have stays with them. Loads come out as even
 * as the separations let them: no chain of hand-overs would make two of them closer.
 * @returns the new markers, or the files nobody is left for
 */
export function replaceMarker(input: ReplaceInput): { handed: Handed[]; without: string[] } {
  const desk = setOut(input)
  const found = search(desk, directions(desk))
  return Array.isArray(found) ? { handed: [], without: found } : { handed: handedOf(found), without: [] }
}

const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

function setOut(input: ReplaceInput): Desk {
  const all = [...input.files, ...input.markers, ...input.gone]
  const units = [...new Set(all.map(({ unit }) => unit))].sort(byText)
  const place = new Map(units.map((unit, index) => [unit, index]))
  const unitOf = new Map(all.map(({ id, unit }) => [id, place.get(unit) as number]))
  const holders = new Map<string, Set<string>>()
  const load = new Map(input.markers.map(({ id }) => [id, 0]))
  for (const { fileId, personId } of input.standing) {
    holders.set(fileId, (holders.get(fileId) ?? new Set()).add(personId))
    if (load.has(personId)) load.set(personId, (load.get(personId) as number) + 1)
  }
  const moved = new Set(input.moved)
  const files = input.files.filter(({ id }) => moved.has(id)).toSorted((one, other) => byText(one.id, other.id))
  return { input, units, unitOf, files, holders, load, left: MOST_TRIED }
}

/** What bureaus mark by the assignments that stay, at by × units + of. */
function inUse({ input, units, unitOf }: Desk): Uint8Array {
  const used = new Uint8Array(units.length ** 2)
  for (const { fileId, personId } of input.standing) {
    const [by, of] = [unitOf.get(personId), unitOf.get(fileId)]
    if (by !== undefined && of !== undefined) used[by * units.length + of] = 1
  }
  return used
}

/** Which bureau may mark which. */
function directions(desk: Desk): Uint8Array {
  const { input, units } = desk
  const [count, used] = [units.length, inUse(desk)]
  const may = new Uint8Array(count ** 2)
  const before = new Set(input.before.map(({ by, of }) => `${by} ${of}`))
  for (let by = 0; by < count; by++)
    for (let of = 0; of < count; of++) {
      const apart = used[of * count + by] === 0 && !before.has(`${units[by]} ${units[of]}`)
      if (by !== of && (!input.pairsApart || apart)) may[by * count + of] = 1
    }
  return may
}

/** Marker of each file. */
type Found = Map<string, string>

/** Closes one direction of a pair of bureaus that would mark each other, until there is none. @returns the files that found nobody instead */
function search(desk: Desk, may: Uint8Array): Found | string[] {
  if (--desk.left < 0) return desk.files.map(({ id }) => id)
  const found = spread(desk, may)
  if (Array.isArray(found) || !desk.input.pairsApart) return found
  const count = desk.units.length
  const marks = new Uint32Array(count ** 2)
  for (const [file, marker] of found) {
    const at = (desk.unitOf.get(marker) as number) * count + (desk.unitOf.get(file) as number)
    marks[at] = (marks[at] as number) + 1
  }
  const pair = facing(count, (by, of) => marks[by * count + of] as number)
  if (!pair) return found
  const tried = [pair, pair.toReversed() as [number, number]].map(([by, of]) => {
    const closed = may.slice()
    closed[by * count + of] = 0
    return search(desk, closed)
  })
  return tried.find((one) => !Array.isArray(one)) ?? (tried[0] as string[])
}

/** Each file in turn goes, along a chain of files that change markers, to the marker with the fewest files that such a chain reaches. */
function spread(desk: Desk, may: Uint8Array): Found | string[] {
  const found: Found = new Map()
  const load = new Map(desk.load)
  for (const { id } of desk.files) {
    const chain = reach(desk, may, found, id)
    const least = [...chain.keys()].sort(
      (one, other) => (load.get(one) as number) - (load.get(other) as number) || byText(one, other),
    )[0]
    if (least === undefined) return desk.files.filter((file) => !found.has(file.id)).map((file) => file.id)
    load.set(least, (load.get(least) as number) + 1)
    for (let marker: string | undefined = least; marker !== undefined; ) {
      const file = chain.get(marker) as string
      const from = found.get(file)
      found.set(file, marker)
      marker = file === id ? undefined : from
    }
  }
  return found
}

/** Markers a file reaches, each with the file that asked for it. */
function reach(
  { input, unitOf, units, files, holders }: Desk,
  may: Uint8Array,
  found: Found,
  first: string,
): Map<string, string> {
  const chain = new Map<string, string>()
  const [byId, queue] = [new Map(files.map((file) => [file.id, file])), [first]]
  for (const id of queue) {
    const file = byId.get(id) as Files[number]
    for (const { id: marker } of input.markers) {
      const direction = (unitOf.get(marker) as number) * units.length + (unitOf.get(id) as number)
      if (chain.has(marker) || may[direction] !== 1 || holders.get(id)?.has(marker) || file.involved.includes(marker)) continue
      chain.set(marker, id)
      for (const [other, holder] of found) if (holder === marker && !queue.includes(other)) queue.push(other)
    }
  }
  return chain
}

const handedOf = (found: Found): Handed[] => [...found].map(([fileId, personId]) => ({ fileId, personId }))

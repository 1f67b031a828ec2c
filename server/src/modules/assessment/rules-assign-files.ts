/** Files and markers by place, and which bureau each belongs to. */
export type FilesProblem = {
  fileUnit: Int32Array
  markerUnit: Int32Array
  /** Markers of each bureau. */
  members: readonly (readonly number[])[]
  /** Markers who had to do with a file. */
  involved: readonly ReadonlySet<number>[]
  units: number
}
/** The two markers of file `f` stand at 2f and 2f + 1; -1: none yet. */
export type Marks = Int32Array

/**
 * Gives marks between bureaus to persons, round the table: loads within a bureau differ by one at most and no file gets one person twice.
 * Who had to do with a file is not looked at here.
 */
export function dealOut({ fileUnit, members, units }: FilesProblem, marks: (by: number, of: number) => number): Marks {
  const dealt = new Int32Array(2 * fileUnit.length).fill(-1)
  const next = new Int32Array(units)
  const of = Array.from({ length: units }, () => [] as number[])
  for (const [file, unit] of fileUnit.entries()) of[unit]?.push(file)
  const nextOf = (by: number) => {
    const people = members[by] as readonly number[]
    return people[((next[by] as number)++ as number) % people.length] as number
  }
  for (let unit = 0; unit < units; unit++) {
    const files = of[unit] as number[]
    const shares = Array.from({ length: units }, (_, by) => ({ by, count: marks(by, unit) })).filter(({ count }) => count > 0)
    for (const [file, by] of turns(files, shares)) {
      const slot = dealt[2 * file] === -1 ? 2 * file : 2 * file + 1
      dealt[slot] = nextOf(by)
    }
  }
  return dealt
}

type Share = { by: number; count: number }
/** Which file takes a marker of which bureau, in turn. A bureau with more marks than files gives some files two markers, one after the other. */
function* turns(files: readonly number[], shares: readonly Share[]): Generator<[number, number]> {
  const most = shares.find(({ count }) => count > files.length)
  const twice = most ? most.count - files.length : 0
  if (most)
    for (const [place, file] of files.entries()) {
      yield [file, most.by]
      if (place < twice) yield [file, most.by]
    }
  const rest = most ? files.slice(twice) : files
  let place = 0
  for (const { by, count } of shares.filter((share) => share !== most))
    for (let given = 0; given < count; given++) yield [rest[place++ % rest.length] as number, by]
}

/** Marks as they lie, and what each marker has. `each`: files of everyone; `rest`: how many have one more. */
type Desk = { p: FilesProblem; marks: Marks; may: Uint8Array; has: number[][]; each: number; rest: number }

/**
 * Takes files from those who had to do with them and finds others, moving files along chains of markers where nobody is free: exact, since it is
 * the search for an augmenting path.
 * @param may whether a bureau marks another, at by × units + of
 * @returns null when done, else the files for which too few markers are left
 */
export function separate(p: FilesProblem, marks: Marks, may: Uint8Array): number[] | null {
  const has = Array.from(p.markerUnit, () => [] as number[])
  for (const [slot, marker] of marks.entries()) has[marker]?.push(slot >> 1)
  const desk: Desk = { p, marks, may, has, each: Math.floor(marks.length / has.length), rest: marks.length % has.length }
  const lacking: number[] = []
  for (const [slot, marker] of marks.entries())
    if (p.involved[slot >> 1]?.has(marker)) {
      take(desk, slot >> 1, marker)
      lacking.push(slot >> 1)
    }
  for (const file of lacking) {
    const stuck = findMarker(desk, file)
    if (stuck) return stuck
  }
  return null
}

function take({ marks, has }: Desk, file: number, marker: number): void {
  marks[marks[2 * file] === marker ? 2 * file : 2 * file + 1] = -1
  const files = has[marker] as number[]
  files.splice(files.indexOf(file), 1)
}
function give({ marks, has }: Desk, file: number, marker: number): void {
  marks[marks[2 * file] === -1 ? 2 * file : 2 * file + 1] = marker
  has[marker]?.push(file)
}
const mayMark = ({ p, may, marks }: Desk, marker: number, file: number): boolean =>
  may[(p.markerUnit[marker] as number) * p.units + (p.fileUnit[file] as number)] === 1 &&
  !p.involved[file]?.has(marker) &&
  marks[2 * file] !== marker &&
  marks[2 * file + 1] !== marker

/** Who gives a file up, and who was asked for another one and can take it then: the same, or somebody who takes the one too many. */
type Given = { had: number; taker: number }
type Search = {
  given: Map<number, Given | null>
  askedFor: Map<number, number>
  handed: boolean
  queue: number[]
  open: Set<number>[]
}

/** @returns null when a marker was found, else every file the search came to */
function findMarker(desk: Desk, file: number): number[] | null {
  const { each, rest, has } = desk
  const free = has.filter((files) => files.length > each).length < rest
  const open = desk.p.members.map((people) => new Set(people))
  const search: Search = { given: new Map([[file, null]]), askedFor: new Map(), handed: false, queue: [file], open }
  for (const at of search.queue)
    for (const marker of asked(desk, open, at)) {
      search.askedFor.set(marker, at)
      const load = (has[marker] as number[]).length
      if (load < each || (load === each && free)) return follow(desk, search, marker)
      release(desk, search, marker, marker)
      if (load === each && !search.handed) handOver(desk, search, marker)
    }
  return [...search.given.keys()]
}

/** Markers not asked yet who may mark the file. */
function* asked(desk: Desk, open: readonly Set<number>[], file: number): Generator<number> {
  const { p, may } = desk
  for (const [unit, people] of open.entries()) {
    if (may[unit * p.units + (p.fileUnit[file] as number)] !== 1) continue
    for (const marker of people)
      if (mayMark(desk, marker, file)) {
        people.delete(marker)
        yield marker
      }
  }
}

/** Every file of a marker may now look for another one. */
function release({ has }: Desk, { given, queue }: Search, had: number, taker: number): void {
  for (const file of has[had] as number[])
    if (!given.has(file)) {
      given.set(file, { had, taker })
      queue.push(file)
    }
}

/** Whoever has one file more than others may give one up, so that this marker has one more instead. */
function handOver(desk: Desk, search: Search, taker: number): void {
  search.handed = true
  for (const [other, files] of desk.has.entries()) if (files.length > desk.each) release(desk, search, other, taker)
}

/** Walks the chain back: each file gets the marker found for it and leaves the one it had. */
function follow(desk: Desk, search: Search, last: number): null {
  for (let marker = last; ; ) {
    const file = search.askedFor.get(marker) as number
    const from = search.given.get(file) as Given | null
    if (from) take(desk, file, from.had)
    give(desk, file, marker)
    if (!from) return null
    marker = from.taker
  }
}

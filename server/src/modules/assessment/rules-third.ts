import { needsThird } from './rules-score.ts'
import type { AssignInput, Marker, UnitPair } from './types-assign.ts'

type Marked = { fileId: string; slot: number; personId: string; hundredths: number | null; veto: boolean | null }

/** Files whose first two marks lie apart and that have no third marker. */
export function filesNeedingThird(marks: readonly Marked[], spreadHundredths: number): string[] {
  const byFile = Map.groupBy(marks, ({ fileId }) => fileId)
  return [...byFile].flatMap(([fileId, of]) => {
    const [first, second] = [1, 2].map((slot) => of.find((mark) => mark.slot === slot))
    if (of.some(({ slot }) => slot === 3) || first?.hundredths == null || second?.hundredths == null) return []
    const [one, other] = [first, second].map((mark) => ({ hundredths: mark.hundredths as number, veto: mark.veto === true }))
    return one && other && needsThird(one, other, spreadHundredths) ? [fileId] : []
  })
}

export type Third = { fileId: string; personId: string }

/**
 * A third marker for each file: neither of the first two, and under the same separations; who has the fewest files, then by id.
 * @param input as for the assignment; `before` with the pairs of the round before, `gone` who dropped out, whose marks still count
 * @returns the thirds, and the files for which nobody is left
 */
export function chooseThirds(
  input: AssignInput & { gone?: readonly Marker[] },
  marks: readonly Marked[],
  fileIds: readonly string[],
): { thirds: Third[]; without: string[] } {
  const load = new Map(input.markers.map(({ id }) => [id, 0]))
  for (const { personId } of marks) load.set(personId, (load.get(personId) ?? 0) + 1)
  const unit = new Map([...input.markers, ...(input.gone ?? []), ...input.files].map((one) => [one.id, one.unit]))
  const facing = new Set(
    marks.map(({ personId, fileId }) => key({ by: unit.get(fileId) as string, of: unit.get(personId) as string })),
  )
  const before = new Set(input.before.map(key))
  const [thirds, without] = [[] as Third[], [] as string[]]
  for (const fileId of fileIds.toSorted()) {
    const file = input.files.find(({ id }) => id === fileId)
    if (!file) continue
    const had = new Set(marks.filter((mark) => mark.fileId === fileId).map(({ personId }) => personId))
    const may = input.markers.filter(({ id, unit: by }) => {
      const pair = key({ by, of: file.unit })
      const apart = !input.pairsApart || (!facing.has(pair) && !before.has(pair))
      return by !== file.unit && !had.has(id) && !file.involved.includes(id) && apart
    })
    const chosen = may.toSorted(
      (one, other) => (load.get(one.id) as number) - (load.get(other.id) as number) || (one.id < other.id ? -1 : 1),
    )[0]
    if (!chosen) without.push(fileId)
    else {
      thirds.push({ fileId, personId: chosen.id })
      load.set(chosen.id, (load.get(chosen.id) as number) + 1)
      facing.add(key({ by: file.unit, of: chosen.unit }))
    }
  }
  return { thirds, without }
}
const key = ({ by, of }: UnitPair) => `${by} ${of}`

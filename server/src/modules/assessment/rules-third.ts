import { replaceMarker } from './rules-replace.ts'
import { needsThird } from './rules-score.ts'
import type { AssignInput, Marker } from './types-assign.ts'

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
 * A third marker for each file: neither of the first two, and under the same separations, loads as even as they let them be.
 * @param input as for the assignment; `before` with the pairs of the round before, `gone` who dropped out, whose marks still count
 * @returns the thirds, or the files for which nobody is left
 */
export function chooseThirds(
  input: AssignInput & { gone?: readonly Marker[] },
  marks: readonly Marked[],
  fileIds: readonly string[],
): { thirds: Third[]; without: string[] } {
  const { handed, without } = replaceMarker({ ...input, gone: input.gone ?? [], standing: marks, moved: fileIds })
  return { thirds: handed, without }
}

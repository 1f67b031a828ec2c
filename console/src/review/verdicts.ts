import type { Point, Verdict } from './words.ts'

type Given = readonly { verdict: Verdict; reason?: string | null }[]

/** The form's verdicts as the server takes them. What was not judged is left out: the server says which point that is. */
export function verdictsOf(points: readonly Point[], given: Given) {
  return points.flatMap(({ point }, index) => {
    const one = given[index]
    return one ? [{ point, verdict: one.verdict, reason: one.reason ?? null }] : []
  })
}

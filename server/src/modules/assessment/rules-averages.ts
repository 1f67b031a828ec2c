import { meanHundredths, unitGradeOf } from './rules-score.ts'
import type { UnitMean } from './types.ts'
import type { Standard } from './types-standard.ts'

/** Sums over a bureau's files of a round, in hundredths. */
export type UnitSums = {
  organId: string
  organName: string
  county: boolean
  files: number
  firstSum: number
  sum: number
  vetoes: number
  problems: number
  /** Problems whose rectification is closed. */
  corrected: number
}

/**
 * The mean of the bureaus' means, each counting once whatever its number of files; computed exactly and rounded once, half up.
 * @returns hundredths, or null without any
 */
export function cityMean(units: readonly { files: number; sum: number }[]): number | null {
  if (units.length === 0) return null
  const whole = units.reduce((product, { files }) => product * BigInt(files), 1n)
  const sum = units.reduce((total, unit) => total + BigInt(unit.sum) * (whole / BigInt(unit.files)), 0n)
  const count = whole * BigInt(units.length)
  return Number((2n * sum + count) / (2n * count))
}

/**
 * The bureaus' means in their order: by mean, then fewer vetoes, then fewer problems a file, then more of them put right; equal ones share a rank.
 * @param ranked false while an appeal is open, or when not all bureaus are seen
 */
export function unitMeans(units: readonly UnitSums[], standard: Standard, ranked: boolean): UnitMean[] {
  const all = units.map(({ firstSum, sum, ...unit }) => {
    const hundredths = meanHundredths(sum, unit.files)
    return {
      ...unit,
      firstHundredths: meanHundredths(firstSum, unit.files),
      hundredths,
      grade: unitGradeOf(hundredths, standard),
    }
  })
  const order = (one: (typeof all)[number], other: (typeof all)[number]) =>
    other.hundredths - one.hundredths ||
    one.vetoes - other.vetoes ||
    one.problems * other.files - other.problems * one.files ||
    other.corrected * one.problems - one.corrected * other.problems
  const inOrder = all.toSorted((one, other) => order(one, other) || (one.organId < other.organId ? -1 : 1))
  return inOrder.map((unit) => ({ ...unit, rank: ranked ? 1 + inOrder.filter((other) => order(other, unit) < 0).length : null }))
}

import type { Entry, Final, Grade, Mark } from './types-mark.ts'
import type { Criterion, Standard } from './types-standard.ts'

/** A mean in whole hundredths, half up. @param sum of `count` numbers, none negative */
export const meanHundredths = (sum: number, count: number): number => Math.floor((2 * sum + count) / (2 * count))

/**
 * A hundred less what is deducted; a criterion never costs more than its points, and a veto item leaves nothing.
 * @param entries all of criteria that exist
 */
export function markOf(entries: readonly Entry[], criteria: readonly Criterion[]): Mark {
  if (entries.some(({ veto }) => veto !== null)) return { hundredths: 0, veto: true }
  const lost = criteria.map(({ code, hundredths }) => {
    const deducted = entries.filter(({ criterion }) => criterion === code).reduce((sum, one) => sum + one.hundredths, 0)
    return Math.min(hundredths, deducted)
  })
  const all = lost.reduce((sum, one) => sum + one, 0)
  return { hundredths: Math.max(0, 10_000 - all), veto: false }
}

/** Exactly the threshold apart calls nobody. */
export function needsThird(first: Mark, second: Mark, spreadHundredths: number): boolean {
  return Math.abs(first.hundredths - second.hundredths) > spreadHundredths
}

/**
 * Two marks: their mean. Three: the mean of the third and the nearer of the first two, or of all three when both are equally near.
 * Vetoed when more than half of the marks that count are.
 */
export function finalOf(marks: readonly [Mark, Mark] | readonly [Mark, Mark, Mark]): Final {
  const [first, second, third] = marks
  if (!third) return { ...meanOf([first, second]), rule: 'two' }
  const [one, other] = [first, second].map((mark) => Math.abs(mark.hundredths - third.hundredths)) as [number, number]
  if (one === other) return { ...meanOf([first, second, third]), rule: 'three' }
  return { ...meanOf([one < other ? first : second, third]), rule: 'nearest' }
}

function meanOf(marks: readonly Mark[]): Mark {
  const veto = 2 * marks.filter((mark) => mark.veto).length > marks.length
  const sum = marks.reduce((total, { hundredths }) => total + hundredths, 0)
  return { hundredths: veto ? 0 : meanHundredths(sum, marks.length), veto }
}

/** @param standard thresholds belong to the better grade */
export function gradeOf({ hundredths, veto }: Mark, standard: Pick<Standard, 'excellentHundredths' | 'passHundredths'>): Grade {
  if (veto || hundredths < standard.passHundredths) return 'fail'
  return hundredths >= standard.excellentHundredths ? 'excellent' : 'pass'
}

export type UnitGrade = 'excellent' | 'meets' | 'below'
export function unitGradeOf(hundredths: number, standard: Standard): UnitGrade {
  if (hundredths >= standard.unitExcellentHundredths) return 'excellent'
  return hundredths >= standard.unitMeetsHundredths ? 'meets' : 'below'
}

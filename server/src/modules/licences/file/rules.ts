import type { Day } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import type { LicenceFile } from './types.ts'

/** Everyone who examined, once. */
export const examinersOf = (file: Pick<LicenceFile, 'examinations'>): string[] => [
  ...new Set(file.examinations.flatMap(({ officers }) => officers)),
]

/** Why something cannot have happened on that day, or null: before acceptance, or in the future. */
export function refuseDayOf(file: Pick<LicenceFile, 'application'>, what: string, on: Day, today: Day): Refusal | null {
  const { acceptedOn } = file.application
  if (on > today) return { code: 'in-future', detail: `${what}的日期晚于今天。` }
  return acceptedOn && on < acceptedOn ? { code: 'before-acceptance', detail: `${what}的日期早于受理日期${acceptedOn}。` } : null
}

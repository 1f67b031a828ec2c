import { type Day, day } from '../../kit/day.ts'
import type { Refusal } from '../../kit/errors.ts'
import type { FigureChange, ReleasedFigure } from './types-release.ts'

/** A year is stated when it is over. @law 厅字〔2019〕28号 25 */
export function yearOver(year: number, today: Day): Refusal | null {
  if (today > day(`${year}-12-31`)) return null
  return { code: 'year-not-over', detail: `${year}年尚未结束，年度报告应在次年公布。`, basis: ['厅字〔2019〕28号'] }
}

/** Last day on which the statement of a year is public in time: before 1 April of the next. @law 厅字〔2019〕28号 25 */
export const reportDueOn = (year: number): Day => day(`${year + 1}-03-31`)

/** From the second edition on: something changed, and the reason is told. */
export function restatementAllowed(changes: readonly FigureChange[], reason: string | undefined): Refusal | null {
  if (changes.length === 0) return { code: 'nothing-changed', detail: '各项数据与已发布的一致，不需要重新发布。' }
  if (!reason) return { code: 'reason-missing', detail: '该年度已经发布。重新发布须写明原因，原因向社会公开。' }
  return null
}

const partsOf = ({ parts }: ReleasedFigure) => JSON.stringify(parts.map(({ part, value }) => [part, value]))
const same = (one: ReleasedFigure, other: ReleasedFigure) =>
  one.value === other.value && one.records === other.records && partsOf(one) === partsOf(other)

/** What a new statement says differently from the one before, in the order of the new one. */
export function changesBetween(before: readonly ReleasedFigure[], after: readonly ReleasedFigure[]): FigureChange[] {
  const known = new Map(before.map((figure) => [figure.id, figure]))
  const kept = new Set(after.map(({ id }) => id))
  const of = ({ id, title, unit, unitText }: ReleasedFigure) => ({ id, title, unit, unitText })
  const changes: FigureChange[] = []
  for (const figure of after) {
    const old = known.get(figure.id)
    if (!old) changes.push({ ...of(figure), kind: 'added', before: null, after: figure.value })
    else if (!same(old, figure)) changes.push({ ...of(figure), kind: 'value', before: old.value, after: figure.value })
    else if (old.definition !== figure.definition)
      changes.push({ ...of(figure), kind: 'definition', before: old.value, after: figure.value })
  }
  const gone = before.filter(({ id }) => !kept.has(id))
  return [...changes, ...gone.map((figure) => ({ ...of(figure), kind: 'removed' as const, before: figure.value, after: null }))]
}

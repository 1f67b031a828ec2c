import { type Day, day } from '../../kit/day.ts'
import { DomainError } from '../../kit/errors.ts'
import type { FigureWindow } from './types.ts'

/**
 * The time a figure of this year speaks of. Figures of the running year are cut off today; an earlier cut-off may be asked for.
 * @throws DomainError `year-not-begun`, `bad-cut-off` when the cut-off lies outside the year or in the future
 */
export function windowOf(year: number, asOf: Day | undefined, today: Day): FigureWindow {
  const from = day(`${year}-01-01`)
  const end = day(`${year}-12-31`)
  if (from > today) throw new DomainError('invalid', 'year-not-begun', `${year} 年尚未开始。`, { fields: { year: '尚未开始' } })
  const last = end < today ? end : today
  if (asOf && (asOf < from || asOf > last))
    throw new DomainError('invalid', 'bad-cut-off', `截止日应在 ${from} 至 ${last} 之间。`, {
      fields: { asOf: '不在该年度内或晚于今天' },
    })
  return { year, from, to: asOf ?? last }
}

/** A narrower scope must lie inside the actor's own. */
export function refuseScope(path: string, actorScope: string): void {
  if (path.startsWith(actorScope)) return
  throw new DomainError('forbidden', 'outside-scope', '该单位不在您的管辖范围内。')
}

import type { Day } from '../../kit/day.ts'
import type { Refusal } from '../../kit/errors.ts'

/** Working days from the inspection in which its result is public. 国办发〔2015〕58号, 国发〔2019〕5号 */
export const RESULT_WORKING_DAYS = 20
type Calendar = { addWorkingDays(start: Day, count: number): Day }

/** Last day on which the result of an inspection is still published in time, inclusive. */
export const resultDueOn = (inspectedOn: Day, calendar: Calendar): Day =>
  calendar.addWorkingDays(inspectedOn, RESULT_WORKING_DAYS)

type Owed = { kind: string; publishedAt: unknown; inspectUntil: Day | null; unrecorded: number | null }
/** By which day all results of a published inspection are public, and whether some are missing after it. Null where none are owed. */
export function resultsOwed({ kind, publishedAt, inspectUntil, unrecorded }: Owed, calendar: Calendar, today: Day) {
  if (kind !== 'inspection' || publishedAt === null || inspectUntil === null) return { resultsBy: null, late: false }
  const resultsBy = resultDueOn(inspectUntil, calendar)
  return { resultsBy, late: (unrecorded ?? 0) > 0 && today > resultsBy }
}

const FOUND = ['problem-found']
/** @param from first day of the inspections, null: none planned; @param today lateness is no refusal: it is recorded and shown */
export function refuseInspection(
  { inspectedOn, result, handling }: { inspectedOn: Day; result: string; handling: string },
  from: Day | null,
  today: Day,
): Refusal | null {
  if (inspectedOn > today) return { code: 'inspected-later', detail: '检查日期不能晚于今天。' }
  if (from !== null && inspectedOn < from)
    return { code: 'inspected-early', detail: `检查日期不能早于计划的检查开始之日 ${from}。` }
  if (FOUND.includes(result) === (handling === 'none'))
    return {
      code: 'inspection-handling',
      detail: FOUND.includes(result) ? '发现问题的，请写明处理情况。' : '没有发现问题的，处理情况应为“无需处理”。',
    }
  return null
}

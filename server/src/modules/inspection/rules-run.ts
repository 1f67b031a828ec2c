import { addDays, type Day } from '../../kit/day.ts'
import type { Refusal } from '../../kit/errors.ts'
import type { Check } from './types-check.ts'

/** Days after closing during which a case's clocks still run (publication, handing in, sealing): an increment looks back so far. */
export const LATELY_DAYS = 60
export const latelyOf = (day: Day): Day => addDays(day, -LATELY_DAYS)

/** A stored run goes forward: as of an earlier day it would make faults disappear that are there. */
export function refuseAsOf(asOfOn: Day, lastOn: Day | null, today: Day): Refusal | null {
  if (asOfOn > today) return { code: 'as-of-in-future', detail: `截止日 ${asOfOn} 尚未到来。` }
  if (lastOn !== null && asOfOn < lastOn) {
    return {
      code: 'as-of-before-last',
      detail: `已有截至 ${lastOn} 的巡查结果，不能再保存更早的。可用 back-test 只查看、不保存。`,
    }
  }
  return null
}

/** Why a check cannot be asked as of that day, or null. @param loaded whether the working days of that year are known */
export function skipReason(check: Pick<Check, 'sql' | 'from'>, day: Day, loaded: boolean): string | null {
  if (check.from && day < check.from) return `该规定自 ${check.from} 起施行`
  if (!loaded && /\binspection\.(calendar|working_day)\b/.test(check.sql)) return `尚未载入 ${day.slice(0, 4)} 年的工作日历`
  return null
}

/** What stands at a finding whose check is no longer among those asked. */
export const RETIRED = '该项巡查规则已经停用，系统不再核对，予以办结。'

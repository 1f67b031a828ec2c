import type { Day } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import { licenceOf } from '../decision/rules-licence.ts'
import type { LicenceFile } from '../file/types.ts'
import type { RecordSupervision } from './types.ts'

/** Why there is nothing to look after, or null. */
export function refuseNoLicence(file: LicenceFile): Refusal | null {
  return licenceOf(file) ? null : { code: 'no-licence', detail: '没有可以监督检查的许可。', basis: ['LIC:61'] }
}

/** Why this check may not be recorded so, or null. @law LIC 61(2) */
export function refuseSupervision(file: LicenceFile, input: RecordSupervision, today: Day): Refusal | null {
  const wrong = (code: string, detail: string): Refusal => ({ code, detail, basis: ['LIC:61(2)'] })
  const decidedOn = licenceOf(file)?.decidedOn
  if (input.checkedOn > today) return wrong('in-future', '检查日期晚于今天。')
  if (decidedOn && input.checkedOn < decidedOn) return wrong('before-decision', '检查日期早于许可决定。')
  if (input.result !== 'in-order' && !input.handling) return wrong('no-handling', '发现问题的，请记录处理结果。')
  return null
}

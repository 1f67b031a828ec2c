import type { Day } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import type { Calendar } from '../../law/index.ts'
import { decisionDue } from '../deadlines/rules-decision.ts'
import { refuseDayOf } from '../file/rules.ts'
import type { ExcludedTime, LicenceFile } from '../file/types.ts'
import type { EndExcludedTime, RecordExamination, StartExcludedTime } from './types.ts'

/** Why this examination may not be recorded, or null. What is looked at on the spot or tested is looked at by two. @law LIC 34(3), 55(2) */
export function refuseExamination(file: LicenceFile, input: RecordExamination, today: Day): Refusal | null {
  const distinct = new Set(input.officers).size
  if (distinct < input.officers.length) return { code: 'officer-twice', detail: '同一审查人员重复登记。', basis: ['LIC:34'] }
  if (input.kind !== 'document' && distinct < 2) {
    const basis = input.kind === 'on-site' ? ['LIC:34(3)'] : ['LIC:55(2)']
    return { code: 'two-examiners', detail: '实地核查和检验检测应当由两名以上工作人员进行。', basis }
  }
  return refuseDayOf(file, '审查', input.examinedOn, today)
}

const openTime = (file: Pick<LicenceFile, 'excludedTimes'>): ExcludedTime | undefined =>
  file.excludedTimes.find(({ toOn }) => toOn === null)

/** Why no further time may be excluded, or null: one at a time. @law LIC 45 */
export function refuseSecondTime(file: LicenceFile): Refusal | null {
  return openTime(file) ? { code: 'excluded-time-open', detail: '已有正在进行的不计入期限的事项。', basis: ['LIC:45'] } : null
}

export function refuseNoOpenTime(file: LicenceFile): Refusal | null {
  return openTime(file) ? null : { code: 'no-excluded-time', detail: '没有正在进行的不计入期限的事项。', basis: ['LIC:45'] }
}

export const refuseStart = (file: LicenceFile, { fromOn }: StartExcludedTime, today: Day): Refusal | null =>
  refuseDayOf(file, '开始', fromOn, today)

export function refuseEnd(file: LicenceFile, { toOn }: EndExcludedTime, today: Day): Refusal | null {
  const open = openTime(file)
  if (open && toOn < open.fromOn) return { code: 'ends-before-start', detail: '结束日期早于开始日期。', basis: ['LIC:45'] }
  return refuseDayOf(file, '结束', toOn, today)
}

/** Why the term may not be extended, or null: once, before it has run out, and only where the kind's own law leaves the ten days. @law LIC 42(1) */
export function refuseExtension(file: LicenceFile, today: Day, calendar: Calendar): Refusal | null {
  const basis = ['LIC:42(1)']
  if (file.extension) return { code: 'extended-once', detail: '审批期限已经延长过一次。', basis }
  if (file.application.extensionDays === null)
    return {
      code: 'no-extension',
      detail: '该许可事项的法律、法规另有期限规定，不能延长。',
      basis: [file.application.decisionBasis, ...basis],
    }
  const due = decisionDue(file, today, calendar)
  return due !== null && today > due ? { code: 'term-over', detail: `审批期限已于${due}届满，不能再延长。`, basis } : null
}

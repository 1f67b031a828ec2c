import { z } from 'zod'
import { setting } from '../../platform/index.ts'

export {
  atOnceHours,
  discussionDetentionDays,
  reviewHearingWorkingDays,
  reviewWorkingDays,
  summonsGapHours,
} from '../cases/index.ts'

/** A number of working days no law names. */
const workingDays = (name: string, title: string, initial: number, basis: readonly string[]) =>
  setting<number>({ key: `inspection.${name}`, title, schema: z.int().min(1).max(250), initial, basis: [...basis, 'unsourced'] })

/** Within which the handling unit answers a review that sent the case back. */
export const returnAnswerWorkingDays = workingDays('return-answer-working-days', '对退回的审核意见应当回应的期限（工作日）', 10, [
  'PROC:170',
])
/** Within which detention, and penalties on licences and business, are carried out after delivery. */
export const executionWorkingDays = workingDays('execution-working-days', '处罚决定送达后应当执行的期限（工作日）', 10, [
  'APL:66',
])
/** Within which a case is closed once all is done. */
export const closureWorkingDays = workingDays('closure-working-days', '全部履行后应当结案的期限（工作日）', 10, ['PROC:258'])

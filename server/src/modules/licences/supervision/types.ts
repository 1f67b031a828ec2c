import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { optionalText, text } from '../../../kit/text.ts'
import { SupervisionResult } from '../file/types.ts'
import { LicenceActInput } from '../perform.ts'

export const RecordSupervision = LicenceActInput.extend({
  checkedOn: Day,
  /** Who looked and signed. */
  officers: z.array(z.uuid('请选择检查人员')).min(1, '请选择检查人员').max(10),
  findings: text(4000),
  result: SupervisionResult,
  /** What was done about it; asked for unless all was in order. */
  handling: optionalText(2000),
})
export type RecordSupervision = z.infer<typeof RecordSupervision>

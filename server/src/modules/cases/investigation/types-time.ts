import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { optionalText, text } from '../../../kit/text.ts'
import { ActInput } from '../perform.ts'
import { RowId } from './types-questioning.ts'

export const StartPause = ActInput.extend({
  reason: z.enum(['expert-opinion', 'hearing'], '请选择不计入期限的事由'),
  fromOn: Day,
  document: text(200),
})
export type StartPause = z.infer<typeof StartPause>

export const EndPause = ActInput.extend({ pauseId: RowId, toOn: Day })
export type EndPause = z.infer<typeof EndPause>

export const RequestExtension = ActInput.extend({ reason: text(2000) })
export type RequestExtension = z.infer<typeof RequestExtension>

export const DecideExtension = ActInput.extend({
  extensionId: RowId,
  approved: z.boolean(),
  reason: optionalText(2000),
  /** Document of the provincial organ, which is one level above the city and not in this house. */
  superiorDocument: optionalText(200),
})
export type DecideExtension = z.infer<typeof DecideExtension>

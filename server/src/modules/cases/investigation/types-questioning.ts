import { z } from 'zod'
import { Instant } from '../../../kit/instant.ts'
import { optionalText } from '../../../kit/text.ts'
import { ActInput } from '../perform.ts'

export const RowId = z.uuid('标识有误')
/** The officers who did it, each once. */
export const Officers = z.array(RowId).min(1, '请选择民警').max(10, '最多 10 名民警')

export const RecordQuestioning = ActInput.extend({
  partyId: RowId,
  summons: z.enum(['written', 'oral', 'forced', 'voluntary'], '请选择到案方式'),
  /** Head of the handling unit, for written and forced summonses. */
  approvedBy: RowId.nullable().default(null),
  arrivedAt: Instant,
  leftAt: Instant.nullable().default(null),
  ground: z.enum(['ordinary', 'many-or-unknown', 'detention-possible'], '请选择询问时限').default('ordinary'),
  officers: Officers,
  inHandlingPlace: z.boolean(),
  avRecorded: z.boolean(),
  restAndFood: z.boolean(),
  /** The guardian or other suitable adult, recorded as a party. */
  guardianPresent: RowId.nullable().default(null),
  guardianAbsentReason: optionalText(500),
})
export type RecordQuestioning = z.infer<typeof RecordQuestioning>

export const EndQuestioning = ActInput.extend({ questioningId: RowId, leftAt: Instant })
export type EndQuestioning = z.infer<typeof EndQuestioning>

import { z } from 'zod'
import { text } from '../../../kit/text.ts'
import { ActInput } from '../perform.ts'

/** A new handler; a new lead takes the place of the one before, who stays as co-handler unless he leaves the case by `endHandler`. */
export const AssignHandler = ActInput.extend({ personId: z.uuid('请选择民警'), kind: z.enum(['lead', 'co']) })
export type AssignHandler = z.infer<typeof AssignHandler>

/** A handler leaves the case: handed over, or recused with the reason of PROC 17. */
export const EndHandler = ActInput.extend({ handlerId: z.uuid(), ground: z.enum(['handed-over', 'recused']), reason: text(500) })
export type EndHandler = z.infer<typeof EndHandler>

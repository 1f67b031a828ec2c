import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { text } from '../../kit/text.ts'

export const Means = z.enum(['on-site', 'documents', 'online'])
export type Means = z.infer<typeof Means>

/** An item of 随机抽查事项清单 as typed: what may be inspected, by which law, how often a year. */
export const NewItem = z.object({
  unitId: z.uuid('标识有误'),
  name: text(100),
  objects: text(200),
  content: text(500),
  means: Means,
  basis: z.array(text(60)).min(1, '没有法律、法规、规章依据的，不得列入').max(20, '最多 20 条'),
  timesLimit: z.int('应为整数').min(1, '至少 1 次').max(99, '最多 99 次').nullable(),
  fromOn: Day,
})
export type NewItem = z.infer<typeof NewItem>

export const Item = NewItem.omit({ unitId: true }).extend({
  id: z.string(),
  unitName: z.string(),
  /** Last day, when it was taken off. */
  untilOn: Day.nullable(),
})
export type Item = z.infer<typeof Item>
export const ItemRow = Item.extend({ unitPath: z.string() })
export type ItemRow = z.infer<typeof ItemRow>

export const ItemPath = z.object({ itemId: z.uuid('标识有误') })
export const EndItem = z.object({ untilOn: Day })
export const ItemList = z.object({ items: z.array(Item) })
export const ItemReply = z.object({ itemId: z.string() })

import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Instant } from '../../../kit/instant.ts'
import { optionalText, text } from '../../../kit/text.ts'
import { type FieldKind, LIST_CODES, type ListSpec, typedFields } from './types-lists.ts'

export const ListCode = z.enum(LIST_CODES)

/** A value of one field; what a kind allows is checked by `fieldsSchema`. */
export const FieldValue = z.union([z.string(), z.number(), z.array(z.string())]).nullable()
export type FieldValue = z.infer<typeof FieldValue>
export const Fields = z.record(z.string(), FieldValue)
export type Fields = z.infer<typeof Fields>

const VALUE: Record<FieldKind, z.ZodType<FieldValue>> = {
  text: text(300),
  long: text(8000),
  day: Day,
  number: z.int('应为整数').min(0, '不能为负数').max(1_000_000_000),
  basis: z.array(text(300)).min(1, '请至少填写一条依据').max(20, '最多 20 条'),
  steps: z.array(text(500)).min(1, '请至少填写一步').max(40, '最多 40 步'),
  region: text(20),
}

/** What may be typed for a list: every field of its kind, no other. */
export function fieldsSchema(spec: ListSpec) {
  const shape = typedFields(spec).map(({ key, kind, optional }) => [
    key,
    optional ? VALUE[kind].nullable().default(null) : VALUE[kind],
  ])
  return z.strictObject(Object.fromEntries(shape) as Record<string, z.ZodType<FieldValue>>)
}

/** A stored version of an item. */
export const ListItem = z.object({
  itemId: z.uuid(),
  version: z.int(),
  list: ListCode,
  unitId: z.uuid(),
  unitName: z.string(),
  parentId: z.uuid().nullable(),
  position: z.int(),
  fields: Fields,
  effectiveFrom: Day,
  effectiveTo: Day.nullable(),
  editedBy: z.string(),
  editedAt: Instant,
  releasedBy: z.string().nullable(),
  releasedAt: Instant.nullable(),
  returnReason: z.string().nullable(),
  revision: z.int(),
})
export type ListItem = z.infer<typeof ListItem>

/** A row as it holds today, whatever it is made of. */
export const PublicItem = z.object({
  itemKey: z.string(),
  parentKey: z.string().nullable(),
  fields: Fields,
  effectiveFrom: Day.nullable(),
  effectiveTo: Day.nullable(),
  version: z.int().nullable(),
  changedOn: Day.nullable(),
})
export type PublicItem = z.infer<typeof PublicItem>

const Id = z.uuid('标识有误')
export const ListPath = z.object({ listCode: ListCode })
export const ItemPath = z.object({ itemId: Id })

const Words = {
  fields: Fields,
  effectiveFrom: Day,
  effectiveTo: Day.nullable(),
  position: z.int().min(0).max(99_999),
}
/** A new item. `parentItem`: the item above it, in a tree. */
export const NewItem = z.object({ unitId: Id, parentItem: Id.nullable(), ...Words })
export type NewItem = z.infer<typeof NewItem>
export const EditItem = z.object({ revision: z.int().min(1), ...Words })
export type EditItem = z.infer<typeof EditItem>
export const ReleaseItem = z
  .object({ revision: z.int().min(1), accepted: z.boolean(), reason: optionalText(300) })
  .refine((input) => input.accepted || input.reason !== null, { path: ['reason'], error: '退回时请写明理由' })
export type ReleaseItem = z.infer<typeof ReleaseItem>
export const ItemReply = z.object({ itemId: z.string(), version: z.int(), revision: z.int() })
export type ItemReply = z.infer<typeof ItemReply>

const Act = z.object({ refused: z.string().nullable(), basis: z.array(z.string()) })
/** One line of the overview: how many hold today, when something last changed, what waits. */
export const ListState = z.object({
  code: ListCode,
  title: z.string(),
  duty: z.enum(['on-change', 'yearly', 'before-use']),
  count: z.int(),
  changedOn: Day.nullable(),
  checkedOn: Day.nullable(),
  /** Last day of the yearly look through; null for other lists. */
  dueOn: Day.nullable(),
  overdue: z.boolean(),
  /** Versions that wait for release, within the actor's units. */
  waiting: z.int(),
})
export type ListState = z.infer<typeof ListState>
export const ListOverview = z.object({ items: z.array(ListState) })

const ShownField = z.object({
  key: z.string(),
  title: z.string(),
  kind: z.enum(['text', 'long', 'day', 'number', 'basis', 'steps', 'region']),
  optional: z.boolean(),
  derived: z.boolean(),
})
export const ListDetail = z.object({
  state: ListState,
  about: z.string(),
  basis: z.array(z.string()),
  source: z.enum(['rows', 'query', 'both', 'units']),
  tree: z.boolean(),
  fields: z.array(ShownField),
  /** What the public sees today. */
  shown: z.array(PublicItem),
  /** Every open draft and the newest released version of each item, within the actor's units. */
  items: z.array(ListItem.extend({ release: Act })),
  add: Act,
  check: Act,
})
export type ListDetail = z.infer<typeof ListDetail>
export const ItemHistory = z.object({ versions: z.array(ListItem) })
export const ListChecked = z.object({ listCode: ListCode, checkedOn: Day })

export const ListWorkKind = z.enum(['pre-event-due', 'pre-event-returned', 'pre-event-release'])
export const ListWorkItem = z.object({
  kind: ListWorkKind,
  listCode: ListCode,
  title: z.string(),
  what: z.string(),
  why: z.string(),
  dueOn: Day.nullable(),
  count: z.int(),
})
export const ListWork = z.object({ items: z.array(ListWorkItem), counts: z.record(ListWorkKind, z.int()) })
export type ListWork = z.infer<typeof ListWork>

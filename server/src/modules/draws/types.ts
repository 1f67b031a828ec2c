import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { Instant } from '../../kit/instant.ts'
import { text } from '../../kit/text.ts'
import { Item } from './types-item.ts'
import { Hex32, Stratum } from './types-list.ts'

const Id = z.uuid('标识有误')
const oneLine = (max: number) => text(max).refine((value) => !/[\t\n\r]/.test(value), '不能换行')

export const DrawKind = z.enum(['inspection', 'case-review', 'look-back', 'other'])
export type DrawKind = z.infer<typeof DrawKind>
/** `committing` and `revealing` name whose turn it is; `revealed`: the result is fixed and only to be computed. */
export const DrawState = z.enum(['planned', 'committing', 'revealing', 'overdue', 'revealed', 'drawn', 'published', 'withdrawn'])
export type DrawState = z.infer<typeof DrawState>

/** A plan as typed. @law APL:42 an inspection needs two officers */
export const PlanDraw = z
  .object({
    unitId: Id,
    kind: DrawKind,
    title: oneLine(100),
    basis: z.array(text(60)).max(20, '最多 20 条'),
    contributors: z.int('应为整数').min(2, '至少两个单位').max(9, '最多 9 个单位'),
    revealHours: z.int('应为整数').min(1, '至少 1 小时').max(720, '最多 720 小时'),
    timesLimit: z.int('应为整数').min(1, '至少 1 次').max(9999).nullable(),
    inspectorsEach: z.int('应为整数').min(0).max(9, '最多 9 人'),
    inspectOn: Day.nullable(),
    /** Last day of the inspections; the results of all are owed from it. */
    inspectUntil: Day.nullable(),
    /** Of 随机抽查事项清单. */
    itemIds: z.array(Id).max(20, '最多 20 项'),
    strata: z.array(Stratum).min(1, '请至少写明一个分层').max(50, '最多 50 个分层'),
  })
  .refine(({ kind, inspectorsEach }) => kind !== 'inspection' || inspectorsEach >= 2, {
    path: ['inspectorsEach'],
    error: '行政检查不得少于两人',
  })
  .refine(({ inspectorsEach }) => inspectorsEach !== 1, {
    path: ['inspectorsEach'],
    error: '不需要检查人员的写 0，需要的不少于两人',
  })
  .refine(({ kind, inspectOn }) => kind !== 'inspection' || inspectOn !== null, {
    path: ['inspectOn'],
    error: '请写明检查开始之日：检查人员当日须持有有效执法证件',
  })
  .refine(({ kind, inspectUntil }) => kind !== 'inspection' || inspectUntil !== null, {
    path: ['inspectUntil'],
    error: '请写明检查截止之日：结果的公布期限由此计算',
  })
  .refine(({ inspectOn, inspectUntil }) => inspectOn === null || inspectUntil === null || inspectOn <= inspectUntil, {
    path: ['inspectUntil'],
    error: '不能早于检查开始之日',
  })
  .refine(({ kind, itemIds }) => kind !== 'inspection' || itemIds.length > 0, {
    path: ['itemIds'],
    error: '请选择抽查事项：不在随机抽查事项清单中的，不得检查',
  })
  .refine(({ strata }) => new Set(strata.map(({ stratum }) => stratum)).size === strata.length, {
    path: ['strata'],
    error: '分层名称重复',
  })
export type PlanDraw = z.infer<typeof PlanDraw>

export const Plan = z.object({
  id: z.string(),
  drawNo: z.string(),
  unitId: z.string(),
  unitPath: z.string(),
  unitName: z.string(),
  kind: DrawKind,
  title: z.string(),
  basis: z.array(z.string()),
  contributors: z.int(),
  revealHours: z.int(),
  timesLimit: z.int().nullable(),
  inspectorsEach: z.int(),
  inspectOn: Day.nullable(),
  inspectUntil: Day.nullable(),
  strata: z.array(Stratum),
  plannedBy: z.string(),
  plannedAt: Instant,
  frozenBy: z.string().nullable(),
  frozenAt: Instant.nullable(),
  listHash: z.string().nullable(),
  /** The newest attempt; 0 before the list is frozen. */
  attempt: z.int(),
  committed: z.int(),
  revealed: z.int(),
  revealBy: Instant.nullable(),
  withdrawnAt: Instant.nullable(),
  drawnAt: Instant.nullable(),
  seed: z.string().nullable(),
  publishedAt: Instant.nullable(),
  /** Objects drawn for an inspection whose result is not recorded; null before the publication. */
  unrecorded: z.int().nullable(),
})
export type Plan = z.infer<typeof Plan>

export const DrawPath = z.object({ drawId: Id })
export const ObjectPath = DrawPath.extend({ objectId: z.string().max(40, '编号有误') })

/** One object as entered. `key`: the number it is known by, such as the unified social credit code; `avoid`: police numbers. */
export const NewObject = z.object({
  name: oneLine(200),
  key: oneLine(40),
  stratum: oneLine(20),
  /** An organisation, whose name may be published. */
  named: z.boolean(),
  ownEnterprise: z.array(z.string().regex(/^\d{6}$/, '警号为六位数字')).max(50),
  relation: z.array(z.string().regex(/^\d{6}$/, '警号为六位数字')).max(50),
})
export type NewObject = z.infer<typeof NewObject>
export const ImportObjects = z.object({ dryRun: z.enum(['true', 'false']) })
export const WrongObject = z.object({
  row: z.int(),
  cells: z.record(z.string(), z.string()),
  errors: z.record(z.string(), z.string()),
})
export type WrongObject = z.infer<typeof WrongObject>
export const ObjectsImported = z.object({
  dryRun: z.boolean(),
  read: z.int(),
  taken: z.int(),
  wrong: z.int(),
  /** The first hundred. */
  wrongRows: z.array(WrongObject),
})

export const Freeze = z.object({ officersOf: Id.nullable() })
export const Commit = z.object({ commitment: Hex32, attempt: z.int().min(1) })
export const Reveal = z.object({ value: Hex32 })
export const Withdraw = z.object({
  reasonCode: z.enum(['list-wrong', 'inspection-cancelled', 'parties-unavailable', 'other']),
  reason: text(300),
})
export const NewInspection = z.object({
  inspectedOn: Day,
  result: z.enum(['no-problem', 'problem-found', 'not-operating', 'not-found', 'refused']),
  handling: z.enum(['none', 'corrected-on-site', 'ordered-to-correct', 'case-opened', 'transferred']),
})
export type NewInspection = z.infer<typeof NewInspection>

export const DrawReply = z.object({ drawId: z.string(), drawNo: z.string() })
export const FreezeReply = z.object({ listHash: z.string(), objects: z.int(), inspectors: z.int() })
export const CommitReply = z.object({ attempt: z.int(), slot: z.int() })
export const RevealReply = z.object({ complete: z.boolean() })
export const ResultReply = z.object({ seed: z.string(), count: z.int() })
export const PublishReply = z.object({ publishedAt: Instant })
export const InspectionReply = z.object({ dueOn: Day, late: z.boolean() })

const Act = z.object({ code: z.string(), detail: z.string(), basis: z.array(z.string()) }).nullable()
export const DrawRow = Plan.pick({
  id: true,
  drawNo: true,
  kind: true,
  title: true,
  unitName: true,
  attempt: true,
  frozenAt: true,
  drawnAt: true,
  publishedAt: true,
  unrecorded: true,
}).extend({
  state: DrawState,
  /** By which day the last result is owed, for an inspection that is published. */
  resultsBy: Day.nullable(),
  late: z.boolean(),
})
export const DrawList = z.object({ total: z.int(), items: z.array(DrawRow) })

export const ShownPart = z.object({
  attempt: z.int(),
  slot: z.int(),
  unitId: z.string(),
  unitName: z.string(),
  accountId: z.string(),
  commitment: z.string(),
  committedAt: Instant,
  revealedAt: Instant.nullable(),
  value: z.string().nullable(),
})
export type ShownPart = z.infer<typeof ShownPart>
export const Attempt = z.object({
  attempt: z.int(),
  openedAt: Instant,
  revealBy: Instant.nullable(),
  endedAt: Instant.nullable(),
})
export type Attempt = z.infer<typeof Attempt>
export const StoredObject = z.object({
  objectId: z.string(),
  key: z.string(),
  name: z.string(),
  named: z.boolean(),
  stratum: z.string(),
  times: z.int(),
  salt: z.string(),
  detail: z.string(),
})
export type StoredObject = z.infer<typeof StoredObject>
export const StoredInspector = z.object({
  inspectorId: z.string(),
  personId: z.string(),
  policeNumber: z.string(),
  name: z.string(),
  unitName: z.string(),
  salt: z.string(),
  detail: z.string(),
})
export type StoredInspector = z.infer<typeof StoredInspector>
export const ShownDrawn = z.object({
  sequence: z.int(),
  objectId: z.string(),
  name: z.string(),
  key: z.string(),
  stratum: z.string(),
  inspectors: z.array(z.string()),
  inspectedOn: Day.nullable(),
  result: NewInspection.shape.result.nullable(),
  handling: NewInspection.shape.handling.nullable(),
  dueOn: Day.nullable(),
  late: z.boolean(),
})
const Counted = z.object({ stratum: z.string(), objects: z.int() })
export const DrawDetail = z.object({
  plan: Plan.omit({ unitPath: true }),
  state: DrawState,
  items: z.array(Item),
  resultsBy: Day.nullable(),
  late: z.boolean(),
  counted: z.array(Counted),
  inspectorCount: z.int(),
  /** The first hundred. */
  objects: z.array(StoredObject.omit({ salt: true })),
  attempts: z.array(Attempt),
  parts: z.array(ShownPart),
  drawn: z.array(ShownDrawn),
  acts: z.object({
    list: Act,
    freeze: Act,
    commit: Act,
    reveal: Act,
    repeat: Act,
    withdraw: Act,
    run: Act,
    publish: Act,
    inspect: Act,
  }),
})
export type DrawDetail = z.infer<typeof DrawDetail>

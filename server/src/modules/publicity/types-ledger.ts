import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { PageQuery, pageOf } from '../../kit/page.ts'
import { ReasonCode } from './types.ts'

/** Where one decision stands in the ledger. `unknown` is no class: it is an alarm. */
export const LedgerClass = z.enum(['published-in-time', 'published-late', 'withheld', 'sealed', 'pending', 'late', 'unknown'])
export type LedgerClass = z.infer<typeof LedgerClass>
export const LEDGER_CLASS_NAME: Record<LedgerClass, string> = {
  'published-in-time': '按期公示',
  'published-late': '逾期公示',
  withheld: '依法不予公开',
  sealed: '依法封存',
  pending: '期限内待公示',
  late: '逾期未公示',
  unknown: '无法归类',
}

/** Why a line of the ledger does not add up. */
export const LedgerFaultKind = z.enum([
  'no-decision',
  'no-record',
  'two-records',
  'other-unit',
  'other-day',
  'unknown-class',
  'two-classes',
])
export type LedgerFaultKind = z.infer<typeof LedgerFaultKind>
export const LEDGER_FAULT_NAME: Record<LedgerFaultKind, string> = {
  'no-decision': '公示记录没有对应的决定',
  'no-record': '决定没有公示记录',
  'two-records': '一项决定有多条公示记录',
  'other-unit': '公示记录与决定不在同一单位',
  'other-day': '公示记录与决定日期不同',
  'unknown-class': '公示记录的状态无法归类',
  'two-classes': '公示记录同时属于两类',
}

export const Month = z.string().regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/, '月份应为 2022-10 这样的格式')
const Year = z.string().regex(/^[12]\d{3}$/, '年度应为 2022 这样的格式')
const Unit = z.uuid('标识有误').optional()

/** One month or one year of decisions; neither: the current year. */
export const LedgerQuery = z.object({ month: Month.optional(), year: Year.optional(), unitId: Unit })
export type LedgerQuery = z.infer<typeof LedgerQuery>

/** In decisions. `decided = publishedInTime + publishedLate + withheld + sealed + pending + late`, or the row is not shown. */
export const LedgerCounts = z.object({
  decided: z.int(),
  publishedInTime: z.int(),
  publishedLate: z.int(),
  withheld: z.int(),
  withheldBy: z.partialRecord(ReasonCode, z.int()),
  sealed: z.int(),
  pending: z.int(),
  late: z.int(),
  /** Pages of revoked decisions whose three working days are over or that are down. */
  withdrawalsDue: z.int(),
  withdrawnInTime: z.int(),
})
export type LedgerCounts = z.infer<typeof LedgerCounts>

/** As the database counts it, before it is known to add up. */
export const CountedRow = LedgerCounts.extend({
  month: Month.nullable(),
  unitId: z.uuid(),
  unitCode: z.string(),
  unitName: z.string(),
  unitPath: z.string(),
  unknown: z.int(),
  faults: z.int(),
})
export type CountedRow = z.infer<typeof CountedRow>

const Percent = z.number().nullable()
export const LedgerRow = z.object({
  /** Null: the whole period. */
  month: Month.nullable(),
  unitId: z.uuid(),
  unitCode: z.string(),
  unitName: z.string(),
  /** Levels below the unit asked for, 0 for itself. A unit's numbers hold those of the units under it. */
  depth: z.int(),
  /** Null: the row does not add up and is not shown. */
  counts: LedgerCounts.nullable(),
  /** Lines that are off. */
  faults: z.int(),
  /** Published ÷ publishable (published + pending + late), in percent. */
  publishedPercent: Percent,
  /** Published in time ÷ (published + late), in percent. */
  inTimePercent: Percent,
  /** Withdrawn within three working days ÷ withdrawals due, in percent. @law APL:48(2) */
  withdrawnInTimePercent: Percent,
})
export type LedgerRow = z.infer<typeof LedgerRow>

const Nullable = z.string().nullable()
export const LedgerLine = z.object({
  source: z.enum(['case', 'imported', 'licence']).nullable(),
  sourceId: z.uuid().nullable(),
  recordId: z.uuid().nullable(),
  number: Nullable,
  unitName: z.string(),
  decidedOn: Day,
  dueOn: Day.nullable(),
  publishedOn: Day.nullable(),
  state: Nullable,
  class: LedgerClass,
  reasonCode: ReasonCode.nullable(),
  faults: z.array(LedgerFaultKind),
})
export type LedgerLine = z.infer<typeof LedgerLine>

export const Ledger = z.object({
  from: Day,
  to: Day,
  asOf: Day,
  unitName: z.string(),
  rows: z.array(LedgerRow),
  /** The first 200 decisions that are off, and how many there are. */
  faults: z.array(LedgerLine),
  faultsTotal: z.int(),
})
export type Ledger = z.infer<typeof Ledger>

export const LedgerLineQuery = LedgerQuery.extend(PageQuery.shape).extend({
  class: LedgerClass.optional(),
  reasonCode: ReasonCode.optional(),
  /** Only the lines that are off. */
  off: z.enum(['true', 'false']).default('false'),
})
export type LedgerLineQuery = z.infer<typeof LedgerLineQuery>
export const LedgerLinePage = pageOf(LedgerLine)

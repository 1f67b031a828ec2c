import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import type { Fragment, Tx } from '../../kit/db.ts'
import { PageQuery, pageOf } from '../../kit/page.ts'

/** What a figure is counted in. Sums of money are in fen. */
export const FigureUnit = z.enum(['persons', 'units', 'levels', 'cases', 'decisions', 'reviews', 'penalties', 'percent', 'fen'])
export type FigureUnit = z.infer<typeof FigureUnit>

export const UNIT_TEXT: Record<FigureUnit, string> = {
  persons: '人',
  units: '个',
  levels: '级',
  cases: '件',
  decisions: '件',
  reviews: '次',
  penalties: '项',
  percent: '%',
  fen: '分',
}

/** Sections of the annual report that have figures. */
export const SECTION_NAME: Readonly<Record<string, string>> = {
  '1.2.1': '法制审核与行政执法',
  '1.2.3': '执法公示',
}

/**
 * How a figure comes from its records: their number; the sum of their amounts; the share of amounts in them, in percent; the lowest amount;
 * the number of different parts.
 */
export const AGGREGATES = ['count', 'sum', 'share', 'lowest', 'parts'] as const
export type Aggregate = (typeof AGGREGATES)[number]

/** The time a figure speaks of: from 1 January to the cut-off, both inclusive. What is counted on one day is counted on `to`. */
export type FigureWindow = { year: number; from: Day; to: Day }

/**
 * A figure is an aggregate over its records, so that the number and what it opens can never differ. Which rows it sees is row-level
 * security's business: the actor's scope, or a narrower one asked for.
 */
export type Figure = {
  /** Kebab-case, stable. */
  id: string
  title: string
  /** Section of the annual report. */
  section: string
  unit: FigureUnit
  /** What counts, in which window, over which denominator. */
  definition: string
  basis: readonly string[]
  aggregate: Aggregate
  /** Whether the published yearly statement shows it: only what tells nothing about any single person. */
  public: boolean
  /** Names of the parts, in the order they are shown; none: the figure is not broken down. */
  parts?: Readonly<Record<string, string>>
  /** Figures that belong beside this one for it to be honest. */
  beside?: readonly string[]
  /** SQL of the records: `kind, id, label, unit, "on", part, amount`. Wrapped, because a bare query would be run when awaited. */
  records(tx: Tx, window: FigureWindow): Promise<{ sql: Fragment }>
}

/** What a record opens. */
export const RecordKind = z.enum(['case', 'person', 'unit', 'imported-decision', 'publicity-record'])

export const FigureRecord = z
  .object({
    kind: RecordKind,
    id: z.string(),
    label: z.string(),
    unit: z.string(),
    on: Day,
    part: z.string().nullable(),
    /** What the record adds: 1 for a count, fen for a sum, 1 or 0 for a share, percent for a lowest value. */
    amount: z.number(),
  })
  .meta({ id: 'FigureRecord' })
export type FigureRecord = z.infer<typeof FigureRecord>
export const FigureRecords = pageOf(FigureRecord)

export const FigureEntry = z
  .object({
    id: z.string(),
    title: z.string(),
    section: z.string(),
    unit: FigureUnit,
    unitText: z.string(),
    definition: z.string(),
    basis: z.array(z.string()),
  })
  .meta({ id: 'FigureEntry' })
export type FigureEntry = z.infer<typeof FigureEntry>

export const Counted = z.object({
  /** Null when there is nothing to measure: no denominator, no row to be the lowest. */
  value: z.number().nullable(),
  records: z.int(),
  parts: z.array(z.object({ part: z.string(), title: z.string(), value: z.number() })),
})
export type Counted = z.infer<typeof Counted>

export const FigureValue = FigureEntry.extend(Counted.shape)
  .extend({
    year: z.int(),
    from: Day,
    to: Day,
    scope: z.object({ path: z.string(), name: z.string() }),
    beside: z.array(z.object({ id: z.string(), title: z.string(), unitText: z.string(), ...Counted.shape })),
  })
  .meta({ id: 'FigureValue' })
export type FigureValue = z.infer<typeof FigureValue>

export const FigureParams = z.object({ figureId: z.string().max(60, '没有这个指标') })
export const FigureQuery = z.object({
  year: z.coerce.number('年度应为四位数字').int('年度应为四位数字').min(1949, '年度过早').max(2999, '年度过晚'),
  /** Code of a unit in the actor's scope; the whole scope when left out. */
  scope: z
    .string()
    .regex(/^\d{12}$/, '单位代码应为 12 位数字')
    .optional(),
  /** Cut-off; 31 December, or today in the running year, when left out. */
  asOf: Day.optional(),
})
export type FigureQuery = z.infer<typeof FigureQuery>
export const FigureRecordsQuery = FigureQuery.extend(PageQuery.shape).extend({ part: z.string().max(60).optional() })
export const FigureExport = FigureQuery.extend({ format: z.enum(['csv', 'xlsx']).default('xlsx') })

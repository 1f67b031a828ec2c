import { z } from 'zod'
import { Day, dayOf } from '../../kit/day.ts'
import { rows, type Sql } from '../../kit/db.ts'
import { systemClock } from '../../kit/instant.ts'
import { chinaCalendar } from '../law/index.ts'
import { percentOf, workingDaysOf } from './rules-ledger.ts'

/** Why decisions are not public, as far as everybody is told: reasons that name a person's situation are one class. */
export const PublicLedgerClass = z.enum([
  'sealed',
  'protected-person',
  'secret',
  'trade-secret',
  'no-social-influence',
  'not-a-penalty',
  'not-a-grant',
  'revoked',
  'other',
])
export type PublicLedgerClass = z.infer<typeof PublicLedgerClass>
export const PUBLIC_LEDGER_CLASS_NAME: Record<PublicLedgerClass, string> = {
  sealed: '依法封存',
  'protected-person': '依法不予公开（保护个人）',
  secret: '涉及国家秘密、警务工作秘密或者公共安全',
  'trade-secret': '涉及商业秘密',
  'no-social-influence': '不具有一定社会影响',
  'not-a-penalty': '不属于行政处罚决定',
  'not-a-grant': '不属于准予行政许可的决定',
  revoked: '决定被变更、撤销、确认违法或者确认无效',
  other: '其他',
}

const count = z.int()
/** `decided = publishedInTime + publishedLate + pending + late + notPublic`, and `notPublic = sum of classes + folded`. In decisions. */
export const PublicLedgerCounts = z.object({
  decided: count,
  publishedInTime: count,
  publishedLate: count,
  pending: count,
  late: count,
  notPublic: count,
  /** Classes large enough to be told apart. */
  classes: z.partialRecord(PublicLedgerClass, count),
  /** Not public for one of `foldedClasses`, which are too small to be told apart. */
  folded: count,
  foldedClasses: z.array(PublicLedgerClass),
})
export type PublicLedgerCounts = z.infer<typeof PublicLedgerCounts>

/** Null counts: this organ's month does not add up, is being looked at and is not shown. */
export type PublicLedgerRow = { organCode: string; organName: string; counts: PublicLedgerCounts | null }
export type PublicLedgerMonth = {
  /** `2022-10` */
  month: string
  asOf: Day
  rows: PublicLedgerRow[]
  /** Sum of what the rows show, never more. Null when there is no row with numbers. */
  total: PublicLedgerCounts | null
  /** Organs whose numbers are not in the total. */
  missing: number
}

const Row = z.union([
  PublicLedgerCounts.extend({ organCode: z.string(), organName: z.string(), addsUp: z.literal(true) }),
  z.object({ organCode: z.string(), organName: z.string(), addsUp: z.literal(false) }),
])

/** The working days need not be counted anew for each visitor. */
const asOfOf = (today: Day): Day => (today > chinaCalendar.to ? chinaCalendar.to : today)
const workingDays = workingDaysOf(chinaCalendar, chinaCalendar.to)

/**
 * The ledger of one month of decisions, an organ (county-bureau level) a row, small numbers folded by the database.
 * @param month `2022-10`
 * @param today day on which it is looked at; beyond the loaded calendar, the calendar's last day
 */
export async function publicLedgerMonth(sql: Sql, month: string, today: Day = dayOf(systemClock())): Promise<PublicLedgerMonth> {
  const asOf = asOfOf(today)
  const found = await rows(
    Row,
    sql`select organ_code, organ_name, adds_up, decided::int, published_in_time::int, published_late::int, pending::int, late::int,
        not_public::int, classes, folded::int, folded_classes
      from publicity.public_ledger(${`${month}-01`}, ${asOf}, ${workingDays as string[]}::text[]::date[])`,
  )
  const shown = found.map((row): PublicLedgerRow => {
    const { organCode, organName } = row
    return { organCode, organName, counts: row.addsUp ? PublicLedgerCounts.parse(row) : null }
  })
  const counts = shown.flatMap((row) => row.counts ?? [])
  return { month, asOf, rows: shown, total: sumOf(counts), missing: shown.length - counts.length }
}

/** Adds what is shown, and nothing that is not: a folded number stays folded in every sum. */
export function sumOf(all: readonly PublicLedgerCounts[]): PublicLedgerCounts | null {
  if (all.length === 0) return null
  const add = (field: 'decided' | 'publishedInTime' | 'publishedLate' | 'pending' | 'late' | 'notPublic' | 'folded') =>
    all.reduce((sum, one) => sum + one[field], 0)
  const classes = Object.fromEntries(
    PublicLedgerClass.options
      .filter((name) => all.some((one) => one.classes[name] !== undefined))
      .map((name) => [name, all.reduce((sum, one) => sum + (one.classes[name] ?? 0), 0)]),
  )
  const foldedClasses = PublicLedgerClass.options.filter((name) => all.some((one) => one.foldedClasses.includes(name)))
  const [decided, publishedInTime, publishedLate] = [add('decided'), add('publishedInTime'), add('publishedLate')]
  const [pending, late, notPublic, folded] = [add('pending'), add('late'), add('notPublic'), add('folded')]
  return { decided, publishedInTime, publishedLate, pending, late, notPublic, classes, folded, foldedClasses }
}

/** Published ÷ publishable (published + pending + late), and in time ÷ (published + late), in percent; null: nothing to divide by. */
export function publicRatios({ publishedInTime, publishedLate, pending, late }: PublicLedgerCounts) {
  const published = publishedInTime + publishedLate
  return {
    publishedPercent: percentOf(published, published + pending + late),
    inTimePercent: percentOf(publishedInTime, published + late),
  }
}

/** First and last month that has decisions, `2022-01`; null when there are none. */
export async function publicLedgerSpan(sql: Sql): Promise<{ first: string; last: string } | null> {
  const [row] = await rows(
    z.object({ firstMonth: Day.nullable(), lastMonth: Day.nullable() }),
    sql`select first_month, last_month from publicity.public_ledger_span()`,
  )
  return row?.firstMonth && row.lastMonth ? { first: row.firstMonth.slice(0, 7), last: row.lastMonth.slice(0, 7) } : null
}

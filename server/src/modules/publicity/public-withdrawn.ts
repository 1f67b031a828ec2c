import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { firstRow, rows, type Sql } from '../../kit/db.ts'

const PAGE_SIZE = 50
const LAST_PAGE = 10_000
const MOST_MONTHS = 240
const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/
const RECORD_NO = /^[0-9a-f]{20}$/

/** How a page went. What was sealed is said to be sealed and nothing else, whatever it was sealed for. */
export const TakenDownHow = z.enum(['withdrawn', 'sealed', 'expired', 'repaired'])
export type TakenDownHow = z.infer<typeof TakenDownHow>
export const TAKEN_DOWN_NAME: Record<TakenDownHow, string> = {
  withdrawn: '撤回',
  sealed: '封存',
  expired: '公示期满',
  repaired: '信用修复',
}

/** An address whose page is gone: day and reason. Neither the party nor the act nor the unit, so that no count singles anyone out. */
export const TakenDown = z.object({ recordNo: z.string(), goneOn: Day, how: TakenDownHow, reason: z.string().nullable() })
export type TakenDown = z.infer<typeof TakenDown>
const Month = z.object({ month: z.string(), count: z.int() })
const columns = (sql: Sql) => sql`record_no, gone_on, how, reason`

/** Null for an address that never was public, and for one that is. */
export async function findTakenDown(sql: Sql, recordNo: string): Promise<TakenDown | null> {
  if (!RECORD_NO.test(recordNo)) return null
  return firstRow(TakenDown, sql`select ${columns(sql)} from publicity.taken_down(${recordNo})`)
}

export type RegisterSearch = {
  /** `2026-01`, or empty for all. */
  month: string
  /** Empty: withdrawn and sealed, which is what the register is for; ends that come by themselves are asked for. */
  how: TakenDownHow | ''
  page: number
}

/** Reads a query string. What makes no sense is left out. */
export function registerSearchOf(query: Record<string, unknown>): RegisterSearch {
  const month = typeof query.month === 'string' && MONTH.test(query.month) ? query.month : ''
  const page = Number(typeof query.page === 'string' && query.page.length <= 6 ? query.page : 1)
  const how = TakenDownHow.safeParse(query.how).data ?? ''
  return { month, how, page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1 }
}

export type Register = {
  /** Months in which something of this kind was taken down, the latest first. */
  months: z.infer<typeof Month>[]
  /** How many the filter finds. */
  total: number
  pages: number
  items: TakenDown[]
}

/** The register of withdrawals, the latest first. @law APL:48 */
export async function listTakenDown(sql: Sql, { month, how, page }: RegisterSearch): Promise<Register> {
  const first = month === '' ? null : `${month}-01`
  const kinds = how === '' ? ['withdrawn', 'sealed'] : [how]
  const [months, total, items] = await Promise.all([
    rows(Month, sql`select month, n as count from publicity.taken_down_months(${kinds}, ${MOST_MONTHS})`),
    firstRow(z.object({ n: z.int() }), sql`select publicity.taken_down_total(${kinds}, ${first}) as n`),
    rows(
      TakenDown,
      sql`select ${columns(sql)} from publicity.taken_down_list(${kinds}, ${first}, ${PAGE_SIZE}, ${(page - 1) * PAGE_SIZE})`,
    ),
  ])
  const found = total?.n ?? 0
  return { months, total: found, pages: Math.ceil(found / PAGE_SIZE), items }
}

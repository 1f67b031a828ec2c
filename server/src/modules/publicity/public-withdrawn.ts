import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { firstRow, rows, type Sql } from '../../kit/db.ts'

const PAGE_SIZE = 50
const LAST_PAGE = 10_000
const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/

/** A line of the register: address, day and reason. Neither the party nor the act nor the unit, so that no count singles anyone out. */
const Withdrawn = z.object({ recordNo: z.string(), withdrawnOn: Day, withdrawnReason: z.string() })
export type Withdrawn = z.infer<typeof Withdrawn>
const Month = z.object({ month: z.string(), count: z.int() })

export type WithdrawnSearch = {
  /** `2026-01`, or empty for all. */
  month: string
  page: number
}

/** Reads a query string. What makes no sense is left out. */
export function withdrawnSearchOf(query: Record<string, unknown>): WithdrawnSearch {
  const month = typeof query.month === 'string' && MONTH.test(query.month) ? query.month : ''
  const page = Number(typeof query.page === 'string' && query.page.length <= 6 ? query.page : 1)
  return { month, page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1 }
}

export type WithdrawnRegister = {
  /** Months in which something was taken down, the latest first. */
  months: z.infer<typeof Month>[]
  /** How many the filter finds. */
  total: number
  pages: number
  items: Withdrawn[]
}

/** The register of withdrawals, the latest first. @law APL:48 */
export async function listWithdrawn(sql: Sql, { month, page }: WithdrawnSearch): Promise<WithdrawnRegister> {
  const within =
    month === ''
      ? sql`true`
      : sql`withdrawn_on >= ${`${month}-01`}::date and withdrawn_on < ${`${month}-01`}::date + interval '1 month'`
  const [months, total, items] = await Promise.all([
    rows(
      Month,
      sql`select to_char(withdrawn_on, 'YYYY-MM') as month, count(*) as count from publicity.public_withdrawal group by 1 order by 1 desc limit 240`,
    ),
    firstRow(z.object({ n: z.int() }), sql`select count(*) as n from publicity.public_withdrawal where ${within}`),
    rows(
      Withdrawn,
      sql`select record_no, withdrawn_on, withdrawn_reason from publicity.public_withdrawal where ${within}
        order by withdrawn_on desc, record_no limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`,
    ),
  ])
  const found = total?.n ?? 0
  return { months, total: found, pages: Math.ceil(found / PAGE_SIZE), items }
}

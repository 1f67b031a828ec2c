import type { Day } from '../../server/src/kit/day.ts'
import type { Sql } from '../../server/src/kit/db.ts'
import { chinaCalendar } from '../../server/src/modules/law/index.ts'
import { collectDecisions, withdrawRecord } from '../../server/src/modules/publicity/index.ts'
import type { City } from './city.ts'
import { deskAt } from './publish.ts'

type Revocation = {
  /** Working days after the page went up, or the day itself. */
  on: number | Day
  /** Working days until the page came down; three are allowed, null: it still stands. @law APL:48(2) */
  downAfter: number | null
}

/** Most pages go in time; one in 2022 went two days late, one of 2026 is still due. */
const REVOCATIONS: Record<number, readonly Revocation[]> = {
  2022: [
    { on: 15, downAfter: 1 },
    { on: 30, downAfter: 3 },
    { on: 22, downAfter: 2 },
    { on: 41, downAfter: 5 },
    { on: 18, downAfter: 2 },
    { on: 27, downAfter: 0 },
    { on: 35, downAfter: 3 },
  ],
  2026: [
    { on: 12, downAfter: 2 },
    { on: 20, downAfter: 1 },
    { on: '2026-11-19' as Day, downAfter: null },
  ],
}

const REASON = '据以公示的行政处罚决定已被依法撤销，该信息予以撤回。'

/** Decisions of one year that were taken back after their page was public. The same pages every time. @param year of the chapter just told */
export async function tellRevocations(sql: Sql, city: City, year: number): Promise<void> {
  const told = REVOCATIONS[year] ?? []
  const pages = await sql<{ id: string; decisionId: string; publicOn: Day }[]>`
    select id, decision_id, (published_at at time zone 'Asia/Shanghai')::date as public_on from publicity.record r
    where state = 'published' and decision_id is not null and party_type = 'legal-person' and edition = 1 and extract(year from decided_on) = ${year}
      and not exists (select 1 from publicity.objection o where o.record_id = r.id)
      and not exists (select 1 from publicity.proposal p where p.record_id = r.id)
    order by decided_on, decision_id`
  const step = Math.floor(pages.length / (told.length + 1))
  if (step === 0) throw new RangeError(`too few pages of ${year} to revoke ${told.length}`)
  for (const [index, { on, downAfter }] of told.entries()) {
    const page = pages[index * step + 1] as (typeof pages)[number]
    const revokedOn = typeof on === 'number' ? chinaCalendar.addWorkingDays(page.publicOn, on) : on
    await sql`update cases.decision set revoked_on = ${revokedOn}, revoked_by = 'system:demo', revoked_reason = '复查发现主要证据不足。' where id = ${page.decisionId}`
    await collectDecisions(deskAt(sql, city, `${revokedOn}T15:00:00+08:00`).clerk)
    if (downAfter === null) continue
    const downOn = downAfter === 0 ? revokedOn : chinaCalendar.addWorkingDays(revokedOn, downAfter)
    const [record] = await sql<{ version: number }[]>`select version from publicity.record where id = ${page.id}`
    const why = { recordId: page.id, version: record?.version ?? 0, reasonCode: 'withdrawn' as const, reason: REASON }
    await withdrawRecord(deskAt(sql, city, `${downOn}T16:30:00+08:00`).clerk, why)
  }
}

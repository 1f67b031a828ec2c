import { addDays, addMonths, type Day } from '../../server/src/kit/day.ts'
import type { Sql } from '../../server/src/kit/db.ts'
import { chinaCalendar } from '../../server/src/modules/law/index.ts'
import type { Fault } from './teller.ts'

/** The last day of the demo. */
const END = '2026-11-20' as Day

type Page = { id: string; caseId: string; decisionId: string; publicOn: Day; decidedOn: Day }
type Due = { id: string; caseId: string | null; from: Day; doneOn: Day | null }

/** One civil day of a column of moments. */
const dayIn = (column: string) => `(${column} at time zone 'Asia/Shanghai')::date`

/**
 * What inspection is to find at the publicity desk as it was worked: pages put up late, taken down late, objections answered late.
 * @law APL:48(2)
 */
export async function foundAtTheDesk(sql: Sql): Promise<Fault[]> {
  const late = (check: string, rows: readonly Due[], due: (from: Day) => Day): Fault[] =>
    rows.flatMap(({ id, caseId, from, doneOn }) =>
      (doneOn ?? END) > due(from) ? [{ check, caseId, subjectId: id, since: addDays(due(from), 1) }] : [],
    )
  const working = (days: number) => (from: Day) => chinaCalendar.addWorkingDays(from, days)
  const pages = (kinds: string[]) => sql<Due[]>`
    select id, null as case_id, coalesce(due_from, decided_on) as from, ${sql.unsafe(dayIn('published_at'))} as done_on
    from publicity.record where due_on is not null and state <> 'not-public' and imported_id is null and kind = any (${kinds})`
  const revoked = await sql<Due[]>`
    select r.id, d.case_id, d.revoked_on as from, ${sql.unsafe(dayIn('r.withdrawn_at'))} as done_on
    from publicity.record r join cases.decision d on d.id = r.decision_id
    where d.revoked_on is not null and r.published_at is not null`
  const objections = await sql<Due[]>`
    select id, null as case_id, due_on as from, ${sql.unsafe(dayIn('decided_at'))} as done_on from publicity.objection`
  return [
    ...late('penalty-published-late', await pages(['penalty', 'licence']), working(7)),
    ...late('other-decision-published-late', await pages(['other']), working(20)),
    ...late('page-withdrawn-late', revoked, working(3)),
    ...late('objection-unanswered', objections, (due) => due),
  ]
}

/** What was put right on the file, or on the page itself, without a look at whether the page may still stand. Each on a page of its own. */
const OVERLOOKED: readonly { check: string; pages: string; change: string; since(page: Page): Day }[] = [
  {
    check: 'minor-public',
    pages: `c.family = 'general' and c.procedure = 'summary' and p.kind = 'person' and not p.sole_trader`,
    change: `update cases.party set birth_on = (select occurred_on - interval '17 years' from cases.administrative_case where id = case_id)::date where id = (select party_id from cases.decision where id = $1)`,
    since: ({ publicOn }) => publicOn,
  },
  {
    check: 'secret-public',
    pages: `p.kind = 'unit'`,
    change: `update cases.administrative_case set secrecy = 'police-work-secret' where id = (select case_id from cases.decision where id = $1)`,
    since: ({ publicOn }) => publicOn,
  },
  {
    check: 'sealed-record-public',
    pages: `c.family = 'psa' and p.kind = 'unit'`,
    change: `update cases.party set sole_trader = true where id = (select party_id from cases.decision where id = $1)`,
    since: ({ publicOn }) => (publicOn > '2026-01-01' ? publicOn : ('2026-01-01' as Day)),
  },
  {
    check: 'public-after-its-end',
    pages: `p.kind = 'unit'`,
    change: `update publicity.record set end_on = (published_at at time zone 'Asia/Shanghai')::date + 30 where decision_id = $1`,
    since: ({ publicOn }) => addDays(publicOn, 31),
  },
  {
    check: 'correction-overdue',
    pages: `p.kind = 'unit'`,
    change: `update publicity.record set correct_from = (published_at at time zone 'Asia/Shanghai')::date + 20,
      correct_due_on = (published_at at time zone 'Asia/Shanghai')::date + 30 where decision_id = $1`,
    since: ({ publicOn }) => addDays(publicOn, 31),
  },
]

/** One page for each: standing for two months, never touched by anything else. @param faulty cases that have a fault already */
export async function plantOnPages(sql: Sql, faulty: readonly (string | null)[]): Promise<Fault[]> {
  const planted: Fault[] = []
  for (const { check, pages, change, since } of OVERLOOKED) {
    const used = [...faulty, ...planted.map(({ caseId }) => caseId)].filter((id) => id !== null)
    const [page] = await sql.unsafe<Page[]>(
      `select r.id, d.case_id, d.id as decision_id, ${dayIn('r.published_at')} as public_on, r.decided_on
       from publicity.record r join cases.decision d on d.id = r.decision_id join cases.administrative_case c on c.id = d.case_id
         join cases.party p on p.id = d.party_id
       where r.state = 'published' and r.edition = 1 and r.withdraw_due_on is null and r.correct_due_on is null and (${pages})
         and ${dayIn('r.published_at')} < $1 and c.id <> all ($2::uuid[])
         and not exists (select 1 from publicity.objection o where o.record_id = r.id)
         and not exists (select 1 from publicity.proposal o where o.record_id = r.id)
       order by r.decided_on desc, d.id limit 1`,
      [addMonths(END, -2), used as never],
    )
    if (!page) throw new RangeError(`no page can have the fault ${check}`)
    await sql.unsafe(change, [page.decisionId])
    planted.push({ check, caseId: page.caseId, subjectId: page.id, since: since(page) })
  }
  return planted
}

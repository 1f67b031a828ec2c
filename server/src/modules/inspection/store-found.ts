import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { firstRow, rows, type Tx } from '../../kit/db.ts'
import type { Instant } from '../../kit/instant.ts'
import type { Reach } from './types-check.ts'

/** When is asked, and the settings of the check. */
export type Asked = { at: Instant; day: Day; settings: Record<string, unknown> }

/**
 * Who asks of all cases reads whole tables: in their order on disk and joined in memory, not along indexes. Until the transaction ends, as the others below.
 */
export const WHOLE_TABLES = `set local work_mem = '64MB'; set local random_page_cost = 4`

/**
 * How each reach is planned. Merging is the trap of the smaller ones: it walked through or sorted nearly a million decisions to join them with a few cases,
 * guessed sizes of unfolded JSON making that look cheap. Hashing stays allowed, so that nothing large is joined pair by pair. Of a million cases, the
 * slowest check of those few something happened to went from 9.4 seconds to 0.03, all increment checks together from 11.3 to 8.8.
 */
const PLANNING: Record<Reach, string> = {
  full: WHOLE_TABLES,
  increment: `set local work_mem = '64MB'; set local random_page_cost = 2; set local enable_mergejoin = off`,
  touched: 'set local random_page_cost = 0.5; set local enable_mergejoin = off',
}

/** From here on only temporary tables can be written to, whatever a statement calls. */
const TRIAL = `set transaction read only; set local statement_timeout = '120s'`

/**
 * Asks a statement as the inspecting role and keeps the answer for this transaction in the temporary table `found`.
 * @param trial the statement is not one of the program's: the transaction can write nothing any more but its own answer, and the statement has its time
 * @returns how many rows it found
 */
export async function ask(tx: Tx, statement: string, { at, day, settings }: Asked, reach: Reach, trial = false): Promise<number> {
  await tx.unsafe(PLANNING[reach])
  await tx.unsafe(`create temporary table found (case_id uuid, unit_id uuid, subject_id uuid, since date, details jsonb) on commit drop;
    grant insert on found to fadu_inspector`)
  if (trial) await tx.unsafe(TRIAL)
  await tx.unsafe('set local role fadu_inspector')
  const answer = await tx.unsafe(`insert into pg_temp.found ${statement}`, [at, day, settings as never])
  await tx.unsafe('set local role none')
  return answer.count
}

/** Where each found fault lies; a case may have gone to another unit since. */
const PLACED = (tx: Tx) => tx`
  select f.subject_id, f.case_id, coalesce(c.unit_id, u.id) as unit_id, coalesce(c.unit_path, u.path) as unit_path, f.since, f.details
  from pg_temp.found f left join cases.administrative_case c on c.id = f.case_id left join organisations.unit u on u.id = f.unit_id`

export type Stored = { fresh: number; gone: number }
type By = { check: string; day: Day; at: Instant; actorId: string; actorName: string }

/**
 * Brings the findings of a check in line with `found`: new ones, changed ones, those that came back, those that are gone.
 * @param reach of an increment only open findings can be gone: their cases are always among those it asks about, unless it asks of touched cases only
 */
export async function storeFound(tx: Tx, by: By, reach: Reach): Promise<Stored> {
  const { check, day, at, actorId, actorName } = by
  const again = await tx`
    with placed as (${PLACED(tx)}), back as (
      update inspection.finding f set state = 'open', opened_on = ${day}, times = f.times + 1, gone_on = null, judged_at = null, judged_by = null,
        reason = null, version = f.version + 1, since = p.since, details = p.details, unit_id = p.unit_id, unit_path = p.unit_path
      from placed p where f.check_code = ${check} and f.subject_id = p.subject_id and f.gone_on is not null returning f.id)
    insert into inspection.finding_event (finding_id, event, "on", at, actor_id, actor_name)
    select id, 'again', ${day}::date, ${at}::timestamptz, ${actorId}, ${actorName} from back`
  await tx`
    with placed as (${PLACED(tx)})
    update inspection.finding f set since = p.since, details = p.details, unit_id = p.unit_id, unit_path = p.unit_path
    from placed p where f.check_code = ${check} and f.subject_id = p.subject_id
      and (f.since, f.details, f.unit_id) is distinct from (p.since, p.details, p.unit_id)`
  const fresh = await tx`
    with placed as (${PLACED(tx)})
    insert into inspection.finding (check_code, subject_id, case_id, unit_id, unit_path, since, details, first_seen, opened_on)
    select ${check}, p.subject_id, p.case_id, p.unit_id, p.unit_path, p.since, p.details, ${day}::date, ${day}::date from placed p
    where not exists (select 1 from inspection.finding f where f.check_code = ${check} and f.subject_id = p.subject_id)`
  const askedOf = {
    full: tx`true`,
    increment: tx`f.state = 'open'`,
    touched: tx`f.state = 'open' and f.case_id in (select id from inspection.touched_case)`,
  }
  const gone = await tx`
    with left_over as (
      update inspection.finding f set gone_on = ${day}, state = case when f.state = 'open' then 'gone' else f.state end, version = f.version + 1
      where f.check_code = ${check} and f.gone_on is null and ${askedOf[reach]}
        and not exists (select 1 from pg_temp.found p where p.subject_id = f.subject_id) returning f.id)
    insert into inspection.finding_event (finding_id, event, "on", at, actor_id, actor_name)
    select id, 'gone', ${day}::date, ${at}::timestamptz, ${actorId}, ${actorName} from left_over`
  return { fresh: fresh.count + again.count, gone: gone.count }
}

/**
 * Closes with a reason what checks found that are asked no more. Counted as gone, so that it opens again should its check come back.
 * @param asked codes of all checks there are @returns how many were closed
 */
export async function retire(
  tx: Tx,
  { day, at, actorId, actorName }: Omit<By, 'check'>,
  asked: readonly string[],
  reason: string,
): Promise<number> {
  const closed = await tx`
    with retired as (
      update inspection.finding set state = 'closed', gone_on = ${day}, judged_at = ${at}, judged_by = ${actorId}, reason = ${reason}, version = version + 1
      where state = 'open' and check_code <> all (${asked}::text[]) returning id)
    insert into inspection.finding_event (finding_id, event, "on", at, actor_id, actor_name, reason)
    select id, 'closed', ${day}::date, ${at}::timestamptz, ${actorId}, ${actorName}, ${reason} from retired`
  return closed.count
}

const Difference = z.object({
  caseNumber: z.string().nullable(),
  subjectId: z.string(),
  since: Day,
  details: z.record(z.string(), z.unknown()),
})

/** Drops from `found` what lies outside the actor's units: cases by their row rights, the rest by path. @returns how many are left */
export async function keepWithin(tx: Tx, scopePath: string): Promise<number> {
  await tx`delete from pg_temp.found p where case when p.case_id is null
      then not exists (select 1 from organisations.unit u where u.id = p.unit_id and u.path ^@ ${scopePath})
      else not exists (select 1 from cases.administrative_case c where c.id = p.case_id) end`
  const left = await firstRow(z.object({ n: z.int() }), tx`select count(*) as n from pg_temp.found`)
  return left?.n ?? 0
}

/** What `found` has that is not stored as there now. */
export const listAppearing = (tx: Tx, check: string) =>
  rows(
    Difference,
    tx`select c.number as case_number, p.subject_id, p.since, p.details from pg_temp.found p
      left join cases.administrative_case c on c.id = p.case_id
      where not exists (select 1 from inspection.finding f where f.check_code = ${check} and f.subject_id = p.subject_id and f.gone_on is null)
      order by p.since, p.subject_id`,
  )

/** What is stored as there now and `found` has not. */
export const listGoing = (tx: Tx, check: string) =>
  rows(
    Difference,
    tx`select c.number as case_number, f.subject_id, f.since, f.details from inspection.finding f
      left join cases.administrative_case c on c.id = f.case_id
      where f.check_code = ${check} and f.gone_on is null and not exists (select 1 from pg_temp.found p where p.subject_id = f.subject_id)
      order by f.since, f.subject_id`,
  )

/** A subject found twice: a mistake of the check. */
export const findTwice = (tx: Tx) =>
  firstRow(
    z.object({ subjectId: z.string() }),
    tx`select subject_id from pg_temp.found group by subject_id having count(*) > 1 limit 1`,
  )

/** Whether the day is among those loaded; what counts working days cannot be asked else. */
export async function isLoaded(tx: Tx, day: Day): Promise<boolean> {
  const row = await firstRow(
    z.object({ there: z.boolean() }),
    tx`select exists (select 1 from inspection.calendar where day = ${day}) as there`,
  )
  return row?.there ?? false
}

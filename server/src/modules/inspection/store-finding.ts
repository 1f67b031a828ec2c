import { z } from 'zod'
import type { Day } from '../../kit/day.ts'
import { type Fragment, firstRow, rows, type Tx } from '../../kit/db.ts'
import { DomainError } from '../../kit/errors.ts'
import type { Instant } from '../../kit/instant.ts'
import { RectificationState } from './rectification/types.ts'
import { Finding, FindingEvent, type FindingFilter, type FindingSort, type FindingState } from './types.ts'

const COLUMNS = (
  tx: Tx,
) => tx`f.id, f.check_code, f.subject_id, f.case_id, c.number as case_number, f.unit_id, f.unit_path, u.name as unit_name,
  f.since, f.details, f.state, f.first_seen, f.opened_on, f.times, f.gone_on, f.judged_at, f.judged_by, f.reason, f.version`
/** One rectification a finding: that of its fault, whichever came last. */
const HANDED = (tx: Tx) =>
  tx`exists (select 1 from inspection.rectification r where r.source_kind = 'finding' and r.source_id = f.id)`
const FROM = (tx: Tx) => tx`inspection.finding f join organisations.unit u on u.id = f.unit_id
  left join cases.administrative_case c on c.id = f.case_id`

/** @throws DomainError `finding-not-found`, also for one outside the actor's units */
export async function getFinding(tx: Tx, findingId: string): Promise<Finding> {
  const finding = await firstRow(Finding, tx`select ${COLUMNS(tx)} from ${FROM(tx)} where f.id = ${findingId}`)
  if (!finding) throw new DomainError('not-found', 'finding-not-found', '没有这个问题，或者它不在您的单位范围内。')
  return finding
}

/** Locks it until the transaction ends. @throws DomainError as getFinding */
export async function getFindingForUpdate(tx: Tx, findingId: string): Promise<Finding> {
  await tx`select 1 from inspection.finding where id = ${findingId} for update`
  return getFinding(tx, findingId)
}

/** @param codes checks whose area and severity are asked for; null: all */
export type Where = Omit<FindingFilter, 'area' | 'severity' | 'check' | 'mine' | 'age'> & {
  /** Found by this day, and still there. */
  oldOn?: Day | undefined
  codes: readonly string[] | null
  answers?: Answers
}
/** Checks somebody answers for in all their units, and those for what they handle. */
export type Answers = { codes: readonly string[]; handled: readonly string[]; personId: string | null }

/** Still there, not handed over to be put right, and somebody's to answer for. */
const waitsFor = (tx: Tx, { codes, handled, personId }: Answers) => tx`and f.state = 'open'
    and (f.check_code = any (${[...codes]}::text[]) or f.check_code = any (${[...handled]}::text[])
      and f.case_id in (select h.case_id from cases.handler h where h.person_id = ${personId}))
    and not ${HANDED(tx)}`

function fits(tx: Tx, where: Where): Fragment {
  const { state = null, unitId = null, caseId = null, from = null, to = null, repeated = null, codes } = where
  const { oldOn = null, handed = null, text = null } = where
  return tx`(${state}::text is null or f.state = ${state})
    and (${codes === null} or f.check_code = any (${codes ?? []}::text[]))
    and (${unitId}::uuid is null or f.unit_path ^@ (select path from organisations.unit where id = ${unitId}))
    and (${caseId}::uuid is null or f.case_id = ${caseId})
    and (${from}::date is null or f.opened_on >= ${from}) and (${to}::date is null or f.opened_on <= ${to})
    and (${oldOn}::date is null or f.state = 'open' and f.opened_on <= ${oldOn})
    and (${handed}::boolean is null or ${HANDED(tx)} = ${handed})
    and (${text}::text is null or f.case_id in (select c.id from cases.administrative_case c where strpos(c.number, upper(${text})) > 0))
    and (${repeated}::boolean is null or (f.times > 1) = ${repeated}) ${where.answers ? waitsFor(tx, where.answers) : tx``}`
}

type Listed = { page: number; pageSize: number; sort?: FindingSort | undefined; ranked: readonly (readonly string[])[] }
const SORTS = { since: 'f.since', openedOn: 'f.opened_on', goneOn: 'f.gone_on', times: 'f.times' } as const

/** @param ranked the checks of each severity, the gravest first */
function orderOf(tx: Tx, { sort = 'severity', ranked }: Pick<Listed, 'sort' | 'ranked'>): Fragment {
  const down = sort.startsWith('-')
  const key = sort.replace('-', '') as keyof typeof SORTS | 'severity'
  if (key !== 'severity') return tx`${tx.unsafe(`${SORTS[key]} ${down ? 'desc' : 'asc'} nulls last`)}, f.id`
  const [first = [], second = [], third = []] = ranked.map((codes) => [...codes])
  const rank = tx`case when f.check_code = any (${first}::text[]) then 0 when f.check_code = any (${second}::text[]) then 1
    when f.check_code = any (${third}::text[]) then 2 else 3 end`
  return tx`f.state <> 'open', ${rank} ${down ? tx`desc` : tx``}, f.opened_on, f.since, f.id`
}

/** In the order asked; else what is still there first, the gravest of it first, and of these the longest known. */
export async function listFindings(tx: Tx, where: Where, page: Listed) {
  const { n } = (await firstRow(
    z.object({ n: z.int() }),
    tx`select count(*) as n from inspection.finding f where ${fits(tx, where)}`,
  )) ?? { n: 0 }
  const items = await rows(
    Finding,
    tx`select ${COLUMNS(tx)} from ${FROM(tx)} where ${fits(tx, where)} order by ${orderOf(tx, page)}
      limit ${page.pageSize} offset ${(page.page - 1) * page.pageSize}`,
  )
  return { total: n, items }
}

const Month = z.object({ month: z.string(), fresh: z.int(), ended: z.int() })
/** Months in which faults came or went, the oldest first. @param most how many months at the most, the latest */
export const listMonths = (tx: Tx, most: number) =>
  rows(
    Month,
    tx`select * from (
        select to_char(day, 'YYYY-MM') as month, sum(fresh)::int as fresh, sum(ended)::int as ended from (
          select first_seen as day, 1 as fresh, 0 as ended from inspection.finding
          union all select e.on, case when e.event = 'again' then 1 else 0 end, case when e.event = 'again' then 0 else 1 end
            from inspection.finding_event e) told
        group by 1 order by 1 desc limit ${most}) latest order by month`,
  )

const Counted = z.object({ checkCode: z.string(), state: z.string(), unitId: z.string(), unitName: z.string(), count: z.int() })
/** How many by check, state and unit. */
export const countFindings = (tx: Tx, where: Where) =>
  rows(
    Counted,
    tx`select n.*, u.name as unit_name from (
        select f.check_code, f.state, f.unit_id, count(*) as count from inspection.finding f where ${fits(tx, where)} group by 1, 2, 3) n
      join organisations.unit u on u.id = n.unit_id`,
  )

const Tally = z.object({ checkCode: z.string(), findings: z.int(), open: z.int(), falseAlarms: z.int() })
/** What became of the findings of each check, in the actor's units. */
export const tallyChecks = (tx: Tx) =>
  rows(
    Tally,
    tx`select check_code, count(*) as findings, count(*) filter (where state = 'open') as open,
      count(*) filter (where state = 'false-alarm') as false_alarms from inspection.finding group by check_code`,
  )

const Handed = z.object({ id: z.string(), state: RectificationState, findingId: z.string() })
export type Handed = z.infer<typeof Handed>
/** Where each of these faults is or was being put right, by fault. */
export async function findRectifications(tx: Tx, findingIds: readonly string[]): Promise<Map<string, Handed>> {
  const found = await rows(
    Handed,
    tx`select id, state, source_id as finding_id from inspection.rectification
      where source_kind = 'finding' and source_id = any (${[...findingIds]}::uuid[]) order by found_at`,
  )
  return new Map(found.map((one) => [one.findingId, one]))
}

const Event = FindingEvent.omit({ eventName: true })
/** In the order they happened. */
export const listEvents = (tx: Tx, findingId: string) =>
  rows(
    Event,
    tx`select event, "on", at, actor_name, reason from inspection.finding_event where finding_id = ${findingId} order by id`,
  )

const Part = z.object({ part: z.enum(['handles', 'involved', 'own-unit']).nullable() })
/** What the person who acts has to do with a finding. */
export async function partIn(tx: Tx, { caseId, unitPath }: Pick<Finding, 'caseId' | 'unitPath'>) {
  const found = await firstRow(Part, tx`select inspection.finding_part(${caseId}::uuid, ${unitPath}) as part`)
  return found?.part ?? null
}

/** Ids of what the filter asks for, in the order in which locks are taken. @param most one more than these tells that there are more */
export async function listFindingIds(tx: Tx, where: Where, most: number): Promise<string[]> {
  const found = await rows(
    z.object({ id: z.string() }),
    tx`select f.id from inspection.finding f where ${fits(tx, where)} order by f.id limit ${most}`,
  )
  return found.map(({ id }) => id)
}

const PartIn = Part.extend({ findingId: z.string() })
/** The same of many, by finding. */
export async function partsIn(tx: Tx, findingIds: readonly string[]) {
  const found = await rows(
    PartIn,
    tx`select f.id as finding_id, inspection.finding_part(f.case_id, f.unit_path) as part from inspection.finding f
      where f.id = any (${[...findingIds]}::uuid[])`,
  )
  return new Map(found.map(({ findingId, part }) => [findingId, part]))
}

/** Locks them in the order of their ids; those outside the actor's units are left out. */
export async function lockFindings(tx: Tx, findingIds: readonly string[]): Promise<Finding[]> {
  const ids = [...findingIds]
  await tx`select 1 from inspection.finding where id = any (${ids}::uuid[]) order by id for update`
  return rows(Finding, tx`select ${COLUMNS(tx)} from ${FROM(tx)} where f.id = any (${ids}::uuid[]) order by f.id`)
}

export type Judgement = {
  state: Extract<FindingState, 'closed' | 'false-alarm'>
  reason: string
  at: Instant
  on: Day
  by: string
  byName: string
}
/** Closes what is still there in the reader's units; elsewhere nothing happens. @returns whether it was */
export async function closeIfThere(tx: Tx, findingId: string, judgement: Omit<Judgement, 'state'>): Promise<boolean> {
  const there = await tx`select 1 from inspection.finding where id = ${findingId} and state = 'open' for update`
  if (there.length > 0) await judgeFinding(tx, findingId, { ...judgement, state: 'closed' })
  return there.length > 0
}

/** What a person says of it, with its line. */
export async function judgeFinding(tx: Tx, findingId: string, { state, reason, at, on, by, byName }: Judgement): Promise<void> {
  await tx`update inspection.finding set state = ${state}, judged_at = ${at}, judged_by = ${by}, reason = ${reason}, version = version + 1
    where id = ${findingId}`
  await tx`insert into inspection.finding_event (finding_id, event, "on", at, actor_id, actor_name, reason)
    values (${findingId}, ${state}, ${on}, ${at}, ${by}, ${byName}, ${reason})`
}

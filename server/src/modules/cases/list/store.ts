import { z } from 'zod'
import { addDays, startOf } from '../../../kit/day.ts'
import { type Fragment, firstRow, rows, type Tx } from '../../../kit/db.ts'
import { plainIdentifier } from '../../../kit/identifiers/index.ts'
import { normaliseNumber } from '../../law/index.ts'
import { type CaseFilter, CaseItem, type CaseSort } from './types.ts'

/** Who asks: `handler=me` and the narrowing to one's own station come from here. */
export type Asker = { personId: string | null; scopePath: string }
export type Selection = { filter: CaseFilter; asker: Asker; unit: UnitPart | null }

const UnitPart = z.object({ id: z.string(), path: z.string(), leaf: z.boolean() })
type UnitPart = z.infer<typeof UnitPart>

/** City, bureau, station: from this depth on a scope is small enough for its own index to beat the index over all. */
const STATION_DEPTH = 3
const depthOf = (path: string) => path.split('/').length - 2

/** The unit asked for. One without units below is compared by equality, which the index (unit, day of report) serves in order. */
export async function findUnitPart(tx: Tx, unitId: string): Promise<UnitPart | null> {
  return firstRow(
    UnitPart,
    tx`select u.id, u.path, not exists (select 1 from organisations.unit below where below.parent_id = u.id) as leaf
       from organisations.unit u where u.id = ${unitId}`,
  )
}

/** An officer of a station who asked for no unit: his scope is his station and what little may lie below it. */
const ofStation = ({ filter, asker }: Selection) => !filter.unit && depthOf(asker.scopePath) >= STATION_DEPTH

/** What a row must meet; row-level security adds the actor's scope. */
function conditions(tx: Tx, { filter, asker, unit }: Selection): Fragment {
  const { stage, procedure, cause, handler, from, to, outcome } = filter
  const all: Fragment[] = []
  if (unit) all.push(unit.leaf ? tx`c.unit_id = ${unit.id}` : tx`c.unit_path ^@ ${unit.path}`)
  if (filter.unit && !unit) all.push(tx`false`)
  if (typeof stage === 'string') all.push(tx`c.stage = ${stage}`)
  if (Array.isArray(stage)) all.push(tx`c.stage = any (${stage as string[]})`)
  if (procedure) all.push(tx`c.procedure = ${procedure}`)
  if (cause) all.push(tx`c.cause_code = ${cause}`)
  if (from) all.push(tx`c.reported_at >= ${startOf(from)}`)
  if (to) all.push(tx`c.reported_at < ${startOf(addDays(to, 1))}`)
  if (handler) {
    all.push(tx`c.id in (select h.case_id from cases.handler h where h.person_id = ${asker.personId} and h.until_at is null)`)
  }
  if (outcome) {
    all.push(
      tx`exists (select 1 from cases.decision d where d.case_id = c.id and d.outcome = ${outcome} and d.revoked_on is null)`,
    )
  }
  return all.reduce((joined, one) => tx`${joined} and ${one}`, tx`true`)
}

/** The cases a typed text finds: by any of its normalised readings as a number, or as part of a text. */
function source(tx: Tx, { filter }: Selection): Fragment {
  if (!filter.q) return tx`cases.administrative_case c`
  const keys = [...new Set([normaliseNumber(filter.q), plainIdentifier(filter.q), filter.q])]
  const part = filter.q.toLowerCase().replace(/\s+/g, ' ')
  return tx`cases.find_cases(${keys}, ${part}) f join cases.administrative_case c on c.id = f.case_id`
}

const ORDER: Record<CaseSort, (tx: Tx) => Fragment> = {
  '-reportedAt': (tx) => tx`c.reported_at desc, c.id desc`,
  reportedAt: (tx) => tx`c.reported_at, c.id`,
  '-number': (tx) => tx`c.number desc`,
  number: (tx) => tx`c.number`,
}

/** Written into the text, for a plan that knows the limit is kept and need not be made anew for each request; pages behind the first share one. */
const bounds = (tx: Tx, limit: number, offset: number): Fragment =>
  offset > 0 ? tx`limit ${tx.unsafe(String(limit))} offset ${offset}` : tx`limit ${tx.unsafe(String(limit))}`

type Part = { selection: Selection; condition: () => Fragment; order: () => Fragment; limit: number; offset: number }

/**
 * Rows in order, cut to a part. For a station's officer the index (unit, day of report) serves each of the scope's units in order;
 * the one over all would walk over everybody's cases.
 */
function part(tx: Tx, { selection, condition, order, limit, offset }: Part): Fragment {
  if (selection.filter.q || !ofStation(selection)) {
    return tx`select c.* from ${source(tx, selection)} where ${condition()} order by ${order()} ${bounds(tx, limit, offset)}`
  }
  const most = offset > 0 ? tx`limit ${limit + offset}` : bounds(tx, limit, 0)
  return tx`select c.* from organisations.unit s cross join lateral (
      select c.* from cases.administrative_case c where ${condition()} and c.unit_id = s.id order by ${order()} ${most}) c
    where s.path ^@ ${selection.asker.scopePath} order by ${order()} ${bounds(tx, limit, offset)}`
}

/** Rows of one page with the names the list shows; exact numbers first when something was typed. */
export function listItems(tx: Tx, selection: Selection, sort: CaseSort, limit: number, offset: number): Promise<CaseItem[]> {
  const order = () => (selection.filter.q ? tx`f.exact desc, ${ORDER[sort](tx)}` : ORDER[sort](tx))
  const condition = () => conditions(tx, selection)
  return rows(CaseItem, withNames(tx, part(tx, { selection, condition, order, limit, offset })))
}

/** A batch of the export: the rows before that one in the list's default order. */
export function exportItems(tx: Tx, selection: Selection, after: CaseItem | null, limit: number): Promise<CaseItem[]> {
  const beyond = () => (after ? tx`(c.reported_at, c.id) < (${after.reportedAt}::timestamptz, ${after.id}::uuid)` : tx`true`)
  const condition = () => tx`${conditions(tx, selection)} and ${beyond()}`
  const order = () => tx`c.reported_at desc, c.id desc`
  return rows(CaseItem, withNames(tx, part(tx, { selection, condition, order, limit, offset: 0 })))
}

/** Everything joined after the page is chosen, so that only its rows pay for it. */
const withNames = (tx: Tx, chosen: Fragment): Fragment => tx`
  with page as materialized (select c.*, row_number() over () as rank from (${chosen}) c)
  select c.id, c.number, c.title, c.unit_id, u.name as unit_name, c.procedure, c.stage, c.family, c.cause_code, k.name as cause_name,
    c.occurred_on, c.reported_at, c.accepted_at, c.closed_at, l.lead_name, l.offenders, l.outcome, l.decision_number, l.decided_on
  from page c
  join cases.list_facts(array(select id from page)) l on l.case_id = c.id
  join organisations.unit u on u.id = c.unit_id
  left join law.cause_of_action k on k.code = c.cause_code
  order by c.rank`

/** All rows that meet the filter, exactly. */
export async function countItems(tx: Tx, selection: Selection): Promise<number> {
  const own = ofStation(selection)
    ? tx`c.unit_id = any (array(select s.id from organisations.unit s where s.path ^@ ${selection.asker.scopePath}))`
    : tx`true`
  const counted = tx`select count(*) as total from ${source(tx, selection)} where ${conditions(tx, selection)} and ${own}`
  return (await firstRow(z.object({ total: z.int() }), counted))?.total ?? 0
}

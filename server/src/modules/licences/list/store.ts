import { z } from 'zod'
import { addDays, type Day, startOf } from '../../../kit/day.ts'
import { type Fragment, firstRow, type Tx } from '../../../kit/db.ts'
import { plainIdentifier } from '../../../kit/identifiers/index.ts'
import { normaliseNumber } from '../../law/index.ts'
import { type ApplicationFilter, ApplicationItem, type ApplicationSort } from './types.ts'

/** The list's row before the name of its kind and its next clock are added. */
const Row = ApplicationItem.omit({ kindName: true, next: true })
export type ApplicationRow = z.infer<typeof Row>
/** `among`: only these, where a clock chose them. */
export type Selection = { filter: ApplicationFilter; today: Day; among?: readonly string[] }

/** What a row must meet; row-level security adds the actor's scope. */
function conditions(tx: Tx, { filter, today, among }: Selection): Fragment {
  const { kind, purpose, stage, unit, from, to, outcome, endsBy, q } = filter
  const all: Fragment[] = []
  if (among) all.push(tx`a.id = any (${[...among]})`)
  if (kind) all.push(tx`a.kind_code = ${kind}`)
  if (purpose) all.push(tx`a.purpose = ${purpose}`)
  if (stage) all.push(tx`a.stage = any (${[stage].flat() as string[]})`)
  if (unit) all.push(tx`a.unit_path ^@ (select u.path from organisations.unit u where u.id = ${unit})`)
  if (from) all.push(tx`a.received_at >= ${startOf(from)}`)
  if (to) all.push(tx`a.received_at < ${startOf(addDays(to, 1))}`)
  if (outcome) all.push(tx`exists (select 1 from licences.decision o where o.application_id = a.id and o.outcome = ${outcome})`)
  if (endsBy) {
    all.push(tx`d.outcome in ('granted', 'renewed', 'changed') and d.valid_to between ${today} and ${endsBy}
      and d.revoked_on is null and d.cancelled_on is null and d.succeeded_on is null`)
  }
  if (q) all.push(found(tx, q))
  return all.reduce((joined, one) => tx`${joined} and ${one}`, tx`true`)
}

/** A number or code as a whole, or part of a text. */
function found(tx: Tx, q: string): Fragment {
  const keys = [...new Set([normaliseNumber(q), plainIdentifier(q), q])]
  return tx`(a.number = any (${keys}) or a.acceptance_number = any (${keys}) or a.id_number = any (${keys}) or a.uscc = any (${keys})
    or a.id in (select n.application_id from licences.decision n where n.number = any (${keys}) or n.certificate_no = any (${keys}))
    or position(${q.toLowerCase()} in a.search_text) > 0)`
}

const FROM = (tx: Tx) => tx`licences.application a
  left join licences.decision d on d.application_id = a.id and d.outcome in ('granted', 'refused', 'renewed', 'changed')`

const ORDER: Record<ApplicationSort, (tx: Tx) => Fragment> = {
  '-receivedAt': (tx) => tx`a.received_at desc, a.id desc`,
  receivedAt: (tx) => tx`a.received_at, a.id`,
  '-number': (tx) => tx`a.number desc`,
  number: (tx) => tx`a.number`,
  '-decidedOn': (tx) => tx`d.decided_on desc nulls last, a.id desc`,
  validTo: (tx) => tx`d.valid_to nulls last, a.id`,
}

const columns = (
  tx: Tx,
) => tx`a.id, a.number, a.kind_code, a.purpose, a.stage, a.unit_id, u.name as unit_name, a.applicant_kind, a.applicant_name,
  a.matter, a.received_at, a.accepted_on, a.closed_at, d.outcome, d.id as decision_id, d.number as decision_number, d.decided_on, d.certificate_no,
  d.valid_to, d.revoked_on, d.cancelled_on`

export async function listItems(
  tx: Tx,
  chosen: Selection,
  sort: ApplicationSort,
  limit: number,
  offset: number,
): Promise<ApplicationRow[]> {
  const found = await tx`select ${columns(tx)} from ${FROM(tx)} join organisations.unit u on u.id = a.unit_id
    where ${conditions(tx, chosen)} order by ${ORDER[sort](tx)} limit ${limit} offset ${offset}`
  return found.map((row) => Row.parse(row))
}

/** A batch of the export: the rows before that one in the list's default order. */
export async function exportItems(
  tx: Tx,
  chosen: Selection,
  after: ApplicationRow | null,
  limit: number,
): Promise<ApplicationRow[]> {
  const beyond = after ? tx`(a.received_at, a.id) < (${after.receivedAt}::timestamptz, ${after.id}::uuid)` : tx`true`
  const found = await tx`select ${columns(tx)} from ${FROM(tx)} join organisations.unit u on u.id = a.unit_id
    where ${conditions(tx, chosen)} and ${beyond} order by a.received_at desc, a.id desc limit ${limit}`
  return found.map((row) => Row.parse(row))
}

/** All rows that meet the filter, exactly. */
export async function countItems(tx: Tx, chosen: Selection): Promise<number> {
  const counted = tx`select count(*) as total from ${FROM(tx)} where ${conditions(tx, chosen)}`
  return (await firstRow(z.object({ total: z.int() }), counted))?.total ?? 0
}

/** Ids of those that meet the filter and on which the bureau still owes a step. */
export async function openIds(tx: Tx, chosen: Selection): Promise<string[]> {
  const found = await tx`select a.id from ${FROM(tx)}
    where ${conditions(tx, chosen)} and a.stage in ('received', 'correcting', 'examining', 'granted', 'refused') order by a.id`
  return found.map(({ id }) => id as string)
}

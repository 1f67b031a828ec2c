import { z } from 'zod'
import type { Day } from '../../../kit/day.ts'
import { firstRow, rows, type Tx } from '../../../kit/db.ts'
import { DomainError } from '../../../kit/errors.ts'
import { Instant } from '../../../kit/instant.ts'
import type { ObjectionState, Outcome } from './types.ts'
import { ObjectionLine, type ObjectionQuery } from './types-desk.ts'

const day = (tx: Tx, column: string) => tx`(${tx(column)} at time zone 'Asia/Shanghai')::date`
const late = (tx: Tx, today: Day) => tx`coalesce(coalesce(${day(tx, 'o.decided_at')}, ${today}::date) > o.due_on, false)`
const columns = (
  tx: Tx,
  today: Day,
) => tx`o.id, o.record_id, r.record_no, r.number, r.state as record_state, u.name as unit_name, o.submitted_at, ${day(tx, 'o.submitted_at')} as submitted_on,
  o.capacity, o.kind, o.due_on, o.state, o.accepted_at, o.accepted_by, o.decided_at, ${day(tx, 'o.decided_at')} as decided_on, o.decided_by, o.outcome,
  o.answer, o.version, ${late(tx, today)} as late`
const joined = (tx: Tx) =>
  tx`publicity.objection o join publicity.record r on r.id = o.record_id join organisations.unit u on u.id = r.unit_id`

/** Late and soon due first, then what is answered, newest first. @param receipt hash of the receipt asked for */
export async function listObjections(
  tx: Tx,
  query: ObjectionQuery & { receiptHash: Buffer | null; normalised: string | null; today: Day },
) {
  const { state, kind, outcome, unitId, open, today, page, pageSize } = query
  const matches = tx`(${state ?? null}::text is null or o.state = ${state ?? null})
    and (${kind ?? null}::text is null or o.kind = ${kind ?? null})
    and (${outcome ?? null}::text is null or o.outcome = ${outcome ?? null})
    and (${unitId ?? null}::uuid is null or r.unit_path ^@ (select path from organisations.unit where id = ${unitId ?? null}))
    and (${open ?? null}::text is null or (o.state <> 'decided') = ${open === 'true'})
    and (${query.late ?? null}::text is null or ${late(tx, today)} = ${query.late === 'true'})
    and (${query.normalised}::text is null or r.number = ${query.normalised})
    and (${query.receiptHash}::bytea is null or o.receipt_hash = ${query.receiptHash})`
  const count = await firstRow(z.object({ n: z.int() }), tx`select count(*) as n from ${joined(tx)} where ${matches}`)
  const items = await rows(
    ObjectionLine,
    tx`select ${columns(tx, today)} from ${joined(tx)} where ${matches}
      order by o.state = 'decided', case when o.state <> 'decided' then o.due_on end nulls last, o.decided_at desc, o.id
      limit ${pageSize} offset ${(page - 1) * pageSize}`,
  )
  return { total: count?.n ?? 0, items }
}

const Opened = ObjectionLine.extend({
  acceptedBy: z.string().nullable(),
  decidedBy: z.string().nullable(),
  answer: z.string().nullable(),
})
export type Opened = z.infer<typeof Opened>

/** @param lock until the transaction ends */
export async function getObjection(tx: Tx, id: string, today: Day, lock = false): Promise<Opened> {
  const found = await firstRow(
    Opened,
    tx`select ${columns(tx, today)} from ${joined(tx)} where o.id = ${id} ${lock ? tx`for update of o` : tx``}`,
  )
  if (!found) throw new DomainError('not-found', 'objection-not-found', '没有这件异议，或者它不在您的单位范围内。')
  return found
}

const Objector = z.object({
  name: z.string().nullable(),
  contact: z.string().nullable(),
  words: z.string(),
  erasedAt: Instant.nullable(),
})

/** Personal data: row rights show it to the desk only. */
export async function getObjector(tx: Tx, id: string): Promise<z.infer<typeof Objector>> {
  const found = await firstRow(
    Objector,
    tx`select name, contact, words, erased_at from publicity.objector where objection_id = ${id}`,
  )
  if (!found) throw new DomainError('not-found', 'objection-not-found', '没有这件异议，或者它不在您的单位范围内。')
  return found
}

const Made = z.object({ madeBy: z.array(z.string()), updatedAt: Instant.nullable(), others: z.int() })
/** Who made the record's page, when it was last corrected, and how many other objections to it are being examined. */
export async function standingOfRecord(
  tx: Tx,
  { id, recordId }: { id: string; recordId: string },
): Promise<z.infer<typeof Made>> {
  const found = await firstRow(
    Made,
    tx`select r.updated_at, array_remove(array[r.masked_by, r.published_by]
        || array(select v.masked_by from publicity.version v where v.record_id = r.id), null) as made_by,
      (select count(*) from publicity.objection o where o.record_id = r.id and o.state = 'handling' and o.id <> ${id}) as others
      from publicity.record r where r.id = ${recordId}`,
  )
  return found ?? { madeBy: [], updatedAt: null, others: 0 }
}

type Change = {
  state: ObjectionState
  acceptedAt?: Instant
  acceptedBy?: string
  decidedAt?: Instant
  decidedBy?: string
  outcome?: Outcome
  answer?: string
}
/** Writes what an act changed and moves the version on. */
export async function updateObjection(tx: Tx, id: string, change: Change): Promise<void> {
  await tx`update publicity.objection set ${tx(change as never)}, version = version + 1 where id = ${id}`
}

/** Answered before that moment and not yet erased. @returns how many */
export async function eraseContacts(tx: Tx, before: Instant, now: Instant): Promise<number> {
  const done = await tx`update publicity.objector p set name = null, contact = null, erased_at = ${now}
    from publicity.objection o where o.id = p.objection_id and o.decided_at < ${before} and p.erased_at is null`
  return done.count
}

const Undated = z.object({ id: z.uuid(), submittedAt: Instant })
/** Open objections whose day could not be counted when they came in. */
export const listUndated = (tx: Tx) =>
  rows(Undated, tx`select id, submitted_at from publicity.objection where due_on is null and state <> 'decided'`)

export async function setDue(tx: Tx, id: string, dueOn: Day): Promise<void> {
  await tx`update publicity.objection set due_on = ${dueOn}, version = version + 1 where id = ${id}`
}

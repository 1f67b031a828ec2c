import { z } from 'zod'
import type { Day } from '../../kit/day.ts'
import { firstRow, rows, type Tx } from '../../kit/db.ts'
import { DomainError } from '../../kit/errors.ts'
import type { Instant } from '../../kit/instant.ts'
import { type Desk, dueOf, stepIs, within } from './store-steps.ts'
import { PublicityRecord, type ReasonCode, type RecordKind, type RecordState } from './types.ts'
import type { RecordQuery } from './types-desk.ts'

const columns = (
  tx: Tx,
) => tx`r.id, r.record_no, r.kind, r.decision_id, r.imported_id, r.licence_decision_id, d.case_id, l.application_id, u.name as unit_name, r.organ_name, r.decided_on, r.number,
  r.state, r.reason_code, r.reason_basis, r.reason_note, r.due_on, r.due_from, r.public_fields, r.masking, r.transmitted_by, r.transmitted_at, r.masked_by, r.masked_at, r.confirmed_by, r.confirmed_at,
  r.published_by, r.published_at, r.withdraw_due_on, r.withdrawn_at, r.withdrawn_reason, r.end_on,
  r.edition, r.updated_at, r.acted_at, r.act_note, r.found_reason, r.found_override, r.correct_due_on, r.correct_from,
  (select p.act from publicity.proposal p where p.record_id = r.id and p.decided_at is null) as open_proposal,
  (select p.proposed_by from publicity.proposal p where p.record_id = r.id and p.decided_at is null) as proposed_by, r.credit_class, r.credit_end_on, r.repair_from, r.version`
const joined = (tx: Tx) =>
  tx`publicity.record r join organisations.unit u on u.id = r.unit_id left join cases.decision d on d.id = r.decision_id
    left join licences.decision l on l.id = r.licence_decision_id`

/** jsonb columns written whole keep their own keys: the driver's camel case is for columns. */
const json = (tx: Tx, value: unknown) => tx.json(value as never)

export type NewRecord = {
  kind: RecordKind
  decisionId: string | null
  importedId: string | null
  licenceDecisionId: string | null
  unitId: string
  unitPath: string
  organName: string
  decidedOn: Day
  number: string | null
  state: RecordState
  reasonCode: ReasonCode | null
  reasonBasis: string[]
  dueOn: Day | null
}

/** @returns how many were new: a decision that has a record keeps it */
export async function insertRecords(tx: Tx, records: readonly NewRecord[], now: Instant): Promise<number> {
  if (records.length === 0) return 0
  const done = await tx`
    insert into publicity.record (kind, decision_id, imported_id, licence_decision_id, unit_id, unit_path, organ_name, decided_on, number, state, reason_code, reason_basis, due_on, due_from, collected_at)
    select kind, "decisionId", "importedId", "licenceDecisionId", "unitId", "unitPath", "organName", "decidedOn", number, state, "reasonCode",
      array(select jsonb_array_elements_text("reasonBasis")), "dueOn", case when "dueOn" is not null then "decidedOn" end, ${now}
    from jsonb_to_recordset(${json(tx, records)}) as new (kind text, "decisionId" uuid, "importedId" uuid, "licenceDecisionId" uuid, "unitId" uuid, "unitPath" text, "organName" text,
      "decidedOn" date, number text, state text, "reasonCode" text, "reasonBasis" jsonb, "dueOn" date)
    on conflict do nothing`
  return done.count
}

/** Locks the records until the transaction ends, in the order of their ids, so that two batches never wait for each other in a ring. */
export function lockRecords(tx: Tx, ids: readonly string[]): Promise<PublicityRecord[]> {
  return rows(
    PublicityRecord,
    tx`select ${columns(tx)} from ${joined(tx)} where r.id in (select unnest(${[...ids]}::uuid[])) order by r.id for update of r`,
  )
}

export async function getRecord(tx: Tx, id: string): Promise<PublicityRecord> {
  const found = await firstRow(PublicityRecord, tx`select ${columns(tx)} from ${joined(tx)} where r.id = ${id}`)
  if (!found) throw new DomainError('not-found', 'record-not-found', '没有这条公示记录，或者它不在您的单位范围内。')
  return found
}

type Asked = RecordQuery & { normalised: string | null; desk: Desk }
/** Most urgent first; what has no clock running comes last, the newest decision first. */
export async function listRecords(tx: Tx, query: Asked) {
  const matches = tx`(${query.state ?? null}::text is null or r.state = ${query.state ?? null})
    and ${within(tx, query)}
    and (${query.reasonCode ?? null}::text is null or r.reason_code = ${query.reasonCode ?? null})
    and (${query.dueBy ?? null}::date is null or ${dueOf(tx)} <= ${query.dueBy ?? null})
    and (${query.normalised}::text is null or r.number = ${query.normalised})
    and (${query.step ? stepIs(tx, query.step, query.desk) : tx`true`})`
  const count = await firstRow(z.object({ n: z.int() }), tx`select count(*) as n from publicity.record r where ${matches}`)
  const items = await rows(
    PublicityRecord,
    tx`select ${columns(tx)} from ${joined(tx)} where ${matches}
      order by ${dueOf(tx)} nulls last, r.decided_on desc, r.id limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`,
  )
  return { total: count?.n ?? 0, items }
}

type Columns = Partial<Record<keyof PublicityRecord, unknown>>

/** Writes what changed on one record and moves its version on. */
export async function updateRecord(tx: Tx, id: string, changed: Columns): Promise<void> {
  const row = { ...changed }
  if (row.publicFields) row.publicFields = json(tx, row.publicFields)
  if (row.masking) row.masking = json(tx, row.masking)
  await tx`update publicity.record set ${tx(row as never)}, version = version + 1 where id = ${id}`
}

/** Many records in one statement; a field that is absent stays as it is. */
export async function updateRecords(tx: Tx, changed: readonly (Columns & { id: string })[]): Promise<void> {
  if (changed.length === 0) return
  await tx`update publicity.record r set version = r.version + 1, state = coalesce(n.state, r.state),
      public_fields = coalesce(n."publicFields", r.public_fields), masking = coalesce(n.masking, r.masking),
      transmitted_by = coalesce(n."transmittedBy", r.transmitted_by),
      transmitted_at = coalesce(n."transmittedAt", r.transmitted_at), masked_by = coalesce(n."maskedBy", r.masked_by), masked_at = coalesce(n."maskedAt", r.masked_at),
      confirmed_by = coalesce(n."confirmedBy", r.confirmed_by), confirmed_at = coalesce(n."confirmedAt", r.confirmed_at),
      published_by = coalesce(n."publishedBy", r.published_by), published_at = coalesce(n."publishedAt", r.published_at),
      end_on = coalesce(n."endOn", r.end_on), credit_class = coalesce(n."creditClass", r.credit_class),
      credit_end_on = coalesce(n."creditEndOn", r.credit_end_on), repair_from = coalesce(n."repairFrom", r.repair_from),
      acted_at = n."actedAt", act_note = n."actNote"
    from jsonb_to_recordset(${json(tx, changed)}) as n (id uuid, state text, "publicFields" jsonb, masking jsonb, "transmittedBy" text, "transmittedAt" timestamptz, "maskedBy" text,
      "maskedAt" timestamptz, "confirmedBy" text, "confirmedAt" timestamptz, "publishedBy" text, "publishedAt" timestamptz, "endOn" date,
      "creditClass" text, "creditEndOn" date, "repairFrom" date, "actedAt" timestamptz, "actNote" text)
    where r.id = n.id`
}

/** Public pages whose decision was revoked and whose clock does not run yet. */
export async function listRevokedPublic(tx: Tx): Promise<{ id: string; revokedOn: Day }[]> {
  return rows(
    z.object({ id: z.uuid(), revokedOn: z.string().transform((on) => on as Day) }),
    tx`select r.id, d.revoked_on from publicity.record r join cases.decision d on d.id = r.decision_id
      where r.state in ('published', 'under-objection') and r.withdraw_due_on is null and d.revoked_on is not null
      union all
      select r.id, l.revoked_on from publicity.record r join licences.decision l on l.id = r.licence_decision_id
      where r.state in ('published', 'under-objection') and r.withdraw_due_on is null and l.revoked_on is not null
        and publicity.licence_revoked(l.id)`,
  )
}

/** Public licences that have ended before their term while the page still calls them valid, and whose clock of correction does not run yet. */
export async function listEndedLicences(tx: Tx): Promise<{ id: string; endedOn: Day }[]> {
  return rows(
    z.object({ id: z.uuid(), endedOn: z.string().transform((on) => on as Day) }),
    tx`select r.id, least(l.revoked_on, l.cancelled_on, l.succeeded_on) as ended_on
      from publicity.record r join licences.decision l on l.id = r.licence_decision_id
      where r.state in ('published', 'under-objection') and r.public_fields ->> 'status' = '1' and r.correct_due_on is null and r.withdraw_due_on is null
        and num_nonnulls(l.revoked_on, l.cancelled_on, l.succeeded_on) > 0 and not publicity.licence_revoked(l.id)`,
  )
}

/** @returns records whose last day has passed and that are public no more */
export async function expireRecords(tx: Tx, { today, now }: { today: Day; now: Instant }): Promise<string[]> {
  const done = await rows(
    z.object({ id: z.uuid() }),
    tx`update publicity.record set state = 'expired', acted_at = ${now}, version = version + 1
      where state in ('published', 'under-objection') and end_on < ${today} returning id`,
  )
  return done.map(({ id }) => id)
}

import { z } from 'zod'
import { firstRow, rows, type Tx } from '../../kit/db.ts'
import { DomainError } from '../../kit/errors.ts'
import type { Instant } from '../../kit/instant.ts'
import { Assignment, MyAssignment } from './types.ts'
import { Entries, type Entry, type Mark } from './types-mark.ts'

const OWN = (tx: Tx) => tx`a.person_id = (select assessment.own_person())`

/** Own assignments of rounds that are being marked. */
export function listOwn(tx: Tx) {
  return rows(
    MyAssignment,
    tx`select a.id, a.round_id, r.title as round_title, c.title as campaign_title, f.kind, f.number, u.name as unit_name, a.slot,
        jsonb_array_length(a.entries) as entries, a.saved_at, a.submitted_at
      from assessment.assignment a join assessment.file f on f.id = a.file_id join assessment.round r on r.id = a.round_id
        join assessment.campaign c on c.id = r.campaign_id join organisations.unit u on u.id = f.unit_id
      where ${OWN(tx)} and r.fed_back_at is null order by c.planned_at desc, r.sequence desc, a.submitted_at is not null, f.sequence`,
  )
}

const SELECT = (
  tx: Tx,
) => tx`select a.id, a.round_id, a.file_id, f.kind, f.case_id, f.number, u.name as unit_name, f.procedure, a.slot, a.entries, a.version,
    a.saved_at, a.submitted_at, a.hundredths, a.veto, c.standard
  from assessment.assignment a join assessment.file f on f.id = a.file_id join assessment.round r on r.id = a.round_id
    join assessment.campaign c on c.id = r.campaign_id join organisations.unit u on u.id = f.unit_id`

/** An own assignment while its round is marked. */
export async function getOwn(tx: Tx, assignmentId: string): Promise<Assignment> {
  const found = await firstRow(
    Assignment,
    tx`${SELECT(tx)} where a.id = ${assignmentId} and ${OWN(tx)} and r.fed_back_at is null`,
  )
  if (!found) throw new DomainError('not-found', 'assignment-not-found', '没有分配给您的这份案卷，或者本轮评查已经结束。')
  return found
}
/** Locks it first. */
export async function getOwnForUpdate(tx: Tx, assignmentId: string): Promise<Assignment> {
  await tx`select id from assessment.assignment where id = ${assignmentId} for no key update`
  return getOwn(tx, assignmentId)
}
/** Own assignments of one round, by file number. */
export function listOwnOfRound(tx: Tx, roundId: string): Promise<Assignment[]> {
  return rows(
    Assignment,
    tx`${SELECT(tx)} where a.round_id = ${roundId} and ${OWN(tx)} and r.fed_back_at is null order by f.sequence`,
  )
}

export async function saveEntries(tx: Tx, assignmentId: string, entries: readonly Entry[], at: Instant): Promise<void> {
  await tx`update assessment.assignment set entries = ${tx.json(entries as never)}, version = version + 1, saved_at = ${at} where id = ${assignmentId}`
}
export async function submit(tx: Tx, assignmentId: string, { hundredths, veto }: Mark, at: Instant): Promise<void> {
  await tx`update assessment.assignment set submitted_at = ${at}, hundredths = ${hundredths}, veto = ${veto}, version = version + 1 where id = ${assignmentId}`
}

/** From here on the transaction reads the case of that assignment, if it is the actor's, and writes nothing of any case. */
export async function enterMarking(tx: Tx, assignmentId: string): Promise<void> {
  await tx`select set_config('fadu.marking', ${assignmentId}, true)`
}

const Submitted = z.object({
  ...{
    fileId: z.string(),
    slot: z.int(),
    entries: Entries,
    hundredths: z.int(),
    veto: z.boolean(),
    kind: z.enum(['administrative', 'criminal']),
  },
})
/** Marks handed in, of one file or of a whole round, for the organiser. */
export function listSubmitted(tx: Tx, where: { roundId: string } | { fileId: string }) {
  const which = 'roundId' in where ? tx`a.round_id = ${where.roundId}` : tx`a.file_id = ${where.fileId}`
  return rows(
    Submitted,
    tx`select a.file_id, a.slot, a.entries, a.hundredths, a.veto, f.kind from assessment.assignment a join assessment.file f on f.id = a.file_id
      where ${which} and a.submitted_at is not null order by a.file_id, a.slot`,
  )
}

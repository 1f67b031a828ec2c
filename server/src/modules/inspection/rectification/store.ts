import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { firstRow, rows, type Tx } from '../../../kit/db.ts'
import { DomainError } from '../../../kit/errors.ts'
import type { Instant } from '../../../kit/instant.ts'
import type { StoredFile } from '../../../platform/index.ts'
import { type Problem, Rectification, type RectificationState } from './types.ts'

export const columns = (tx: Tx) => tx`r.id, r.fault_key, r.source_kind, r.source_id, r.unit_id, r.unit_path,
  (select u.name from organisations.unit u where u.id = r.unit_id) as unit_name, r.case_id, r.case_number, r.code, r.category, r.severity, r.title,
  r.facts, r.law, r.remedy, r.correctable, r.found_by, r.found_by_name, r.found_at, r.state, r.round, r.responsible_id, r.measure, r.checker_id,
  r.due_from, r.due_days, r.due_on, r.closed_on, r.reopened_times, r.repeat, r.version`

const none = () => new DomainError('not-found', 'rectification-not-found', '没有这个整改问题，或者它不在您的单位范围内。')

/** @param lock until the transaction ends */
export async function getRectification(tx: Tx, id: string, lock = false): Promise<Rectification> {
  const found = await firstRow(
    Rectification,
    tx`select ${columns(tx)} from inspection.rectification r where r.id = ${id} ${lock ? tx`for update` : tx``}`,
  )
  if (!found) throw none()
  return found
}

/** Under the lock of its key, so that two who open the same fault take turns. */
export async function findByFault(tx: Tx, faultKey: string): Promise<Rectification | null> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`rectification ${faultKey}`}, 0))`
  return firstRow(
    Rectification,
    tx`select ${columns(tx)} from inspection.rectification r where r.fault_key = ${faultKey} for update`,
  )
}

export type Clocked = { dueFrom: Day | null; dueDays: number | null; dueOn: Day | null }
type New = Problem &
  Clocked & { id: string; faultKey: string; foundBy: string; foundByName: string; foundAt: Instant; state: RectificationState }
export async function insertRectification(tx: Tx, row: New): Promise<void> {
  await tx`insert into inspection.rectification ${tx({ ...row, law: [...row.law] } as never)}`
}

export type Change = Partial<Clocked> & {
  state?: RectificationState
  round?: number
  responsibleId?: string
  measure?: string
  checkerId?: string
  closedOn?: Day
  reopenedTimes?: number
  repeat?: boolean
}
/** @param change at least one column */
export async function updateRectification(tx: Tx, id: string, change: Change): Promise<void> {
  await tx`update inspection.rectification set ${tx(change as never)}, version = version + 1 where id = ${id}`
}

export type NewEntry = {
  rectificationId: string
  act: string
  at: Instant
  byId: string
  byName: string
  fromState: RectificationState | null
  toState: RectificationState
  dueOn: Day | null
  late: boolean
  words: string | null
}
export async function insertEntry(tx: Tx, entry: NewEntry): Promise<void> {
  await tx`insert into inspection.rectification_entry ${tx(entry as never)}`
}

const Standing = z.object({
  correctors: z.array(z.string()),
  raisedBy: z.string().nullable(),
  /** Unit of whoever acts: the officer's, else the one the account was opened for. */
  unitPath: z.string().nullable(),
  /** Of the unit, now or at any time since the fault was found. */
  own: z.boolean(),
  files: z.int(),
})
/** Who had a part in it, and how many files the round being worked on has. */
type Standings = { id: string; round: number; unitPath: string; foundAt: Instant }
export async function standingOf(tx: Tx, { id, round, unitPath, foundAt }: Standings): Promise<z.infer<typeof Standing>> {
  const found = await firstRow(
    Standing,
    tx`select array(select submitted_by from inspection.rectification_submission where rectification_id = ${id}
        union select added_by from inspection.rectification_evidence where rectification_id = ${id}) as correctors,
      (select raised_by from inspection.rectification_dispute where rectification_id = ${id}) as raised_by, inspection.actor_unit() as unit_path,
      inspection.is_of(${unitPath}, ${foundAt}) as own,
      (select count(*) from inspection.rectification_evidence where rectification_id = ${id} and round = ${round + 1}) as files`,
  )
  if (!found) throw none()
  return found
}

export async function insertDispute(tx: Tx, id: string, reason: string, by: string, at: Instant): Promise<void> {
  await tx`insert into inspection.rectification_dispute (rectification_id, reason, raised_by, raised_at) values (${id}, ${reason}, ${by}, ${at})`
}

type Decision = { decidedBy: string; deciderUnit: string; decidedAt: Instant; upheld: boolean; answer: string }
export async function decideDispute(tx: Tx, id: string, decision: Decision): Promise<void> {
  await tx`update inspection.rectification_dispute set ${tx(decision)} where rectification_id = ${id}`
}

type NewSubmission = {
  rectificationId: string
  round: number
  words: string
  submittedBy: string
  submittedName: string
  submittedAt: Instant
}
export async function insertSubmission(tx: Tx, submission: NewSubmission): Promise<void> {
  await tx`insert into inspection.rectification_submission ${tx(submission)}`
}

type NewCheck = {
  rectificationId: string
  round: number
  verdict: string
  words: string
  checkedBy: string
  checkedName: string
  checkedAt: Instant
}
/** The trigger fills in the units and refuses who had a part in the correction. */
export async function insertCheck(tx: Tx, check: NewCheck): Promise<void> {
  await tx`insert into inspection.rectification_check (rectification_id, round, submitted_by, unit_path, verdict, words, checked_by, checked_name, checker_unit, checked_at)
    select s.rectification_id, s.round, s.submitted_by, '', ${check.verdict}, ${check.words}, ${check.checkedBy}, ${check.checkedName}, '', ${check.checkedAt}::timestamptz
    from inspection.rectification_submission s where s.rectification_id = ${check.rectificationId} and s.round = ${check.round}`
}

type NewProof = {
  id: string
  rectificationId: string
  round: number
  words: string
  addedBy: string
  addedName: string
  addedAt: Instant
}
export async function insertProof(tx: Tx, proof: NewProof, file: StoredFile): Promise<void> {
  const stored = { fileId: file.id, fileSha256: file.sha256, fileBytes: file.bytes, fileType: file.type, fileName: file.name }
  await tx`insert into inspection.rectification_evidence ${tx({ ...proof, ...stored })}`
}

export async function fileOfProof(tx: Tx, rectificationId: string, proofId: string): Promise<string | null> {
  const found = await firstRow(
    z.object({ fileId: z.string() }),
    tx`select file_id from inspection.rectification_evidence where rectification_id = ${rectificationId} and id = ${proofId}`,
  )
  return found?.fileId ?? null
}

const Silent = z.object({ id: z.uuid() })
/** Found and not answered by the end of their day. */
export const listSilent = (tx: Tx, today: Day) =>
  rows(
    Silent,
    tx`select id from inspection.rectification where state = 'found' and due_on < ${today} order by due_on, id limit 1000`,
  )

/** Steps whose day could not be counted when they began. */
export const listUncounted = (tx: Tx) =>
  rows(
    Silent,
    tx`select id from inspection.rectification where due_on is null and due_days is not null and state not in ('closed', 'cancelled') order by id limit 1000`,
  )

const Yes = z.object({ yes: z.boolean() })
/** Whether a unit is this one or lies below it. */
export async function isWithin(tx: Tx, unitId: string, path: string): Promise<boolean> {
  const found = await firstRow(Yes, tx`select u.path ^@ ${path} as yes from organisations.unit u where u.id = ${unitId}`)
  return found?.yes ?? false
}

/** @throws DomainError `person-not-found` */
export async function isPersonWithin(tx: Tx, personId: string, path: string): Promise<boolean> {
  const found = await firstRow(
    Yes,
    tx`select u.path ^@ ${path} as yes from organisations.names_of(array[${personId}::uuid]) n join organisations.unit u on u.id = n.unit_id`,
  )
  if (!found) throw new DomainError('not-found', 'person-not-found', '没有这个人员。')
  return found.yes
}

const Gone = z.object({ goneOn: Day.nullable() })
/** Since when the check no longer finds the fault; null: it still does, or no check finds it. */
export async function goneOn(tx: Tx, { sourceKind, sourceId }: Rectification): Promise<Day | null> {
  if (sourceKind !== 'finding') return null
  const found = await firstRow(Gone, tx`select gone_on from inspection.finding where id = ${sourceId}`)
  return found?.goneOn ?? null
}

/** Closed, and found again after it was. */
export const listReturned = (tx: Tx) =>
  rows(
    Silent,
    tx`select r.id from inspection.rectification r join inspection.finding f on r.source_kind = 'finding' and f.id = r.source_id
      where r.state = 'closed' and f.state = 'open' and f.opened_on > r.closed_on order by r.id limit 1000`,
  )

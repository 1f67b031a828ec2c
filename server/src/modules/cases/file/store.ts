import { z } from 'zod'
import { firstRow, rows, type Tx } from '../../../kit/db.ts'
import { DomainError } from '../../../kit/errors.ts'
import * as t from './types.ts'

/** The case's row with the names the screen shows. */
function caseRow(tx: Tx, caseId: t.CaseId) {
  return firstRow(
    t.Case,
    tx`select c.*, u.name as unit_name, u.level as unit_level, o.name as organ_name, k.name as cause_name
       from cases.administrative_case c
       join organisations.unit u on u.id = c.unit_id
       join organisations.unit o on o.id = c.organ_id
       left join law.cause_of_action k on k.code = c.cause_code
       where c.id = ${caseId}`,
  )
}

/** Locks the case until the transaction ends: two acts on one case never run at the same time. */
export async function lockCase(tx: Tx, caseId: t.CaseId): Promise<void> {
  const [row] = await tx`select 1 from cases.administrative_case where id = ${caseId} for update`
  if (!row) throw notFound()
}

const notFound = () => new DomainError('not-found', 'case-not-found', '没有这个案件，或者它不属于您可以查看的单位。')

function proposals(tx: Tx, caseId: t.CaseId) {
  return rows(
    t.Proposal,
    tx`select p.*,
         (select jsonb_agg(jsonb_build_object('id', i.id, 'ordinal', i.ordinal, 'partyId', i.party_id, 'outcome', i.outcome, 'causeCode', i.cause_code,
            'statute', i.statute, 'tier', i.tier, 'penalties', i.penalties, 'basis', i.basis, 'detentionExecuted', i.detention_executed,
            'outcomeReason', i.outcome_reason) order by i.ordinal) from cases.proposal_item i where i.proposal_id = p.id) as items,
         (select jsonb_build_object('id', r.id, 'proposalId', r.proposal_id, 'result', r.result, 'reviewerId', r.reviewer_id, 'opinionId', r.opinion_id,
            'reason', r.reason, 'at', to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'clears', r.clears)
          from cases.review_outcome r where r.proposal_id = p.id) as review
       from cases.proposal p where p.case_id = ${caseId} order by p.version`,
  )
}

/** Everything recorded on the case, or null when there is none the actor may see. All queries travel together. */
export async function findCaseFile(tx: Tx, caseId: t.CaseId): Promise<t.CaseFile | null> {
  const of = <S extends z.ZodType>(schema: S, table: string, order: string) =>
    rows(schema, tx`select * from ${tx(`cases.${table}`)} where case_id = ${caseId} order by ${tx(order)}, id`)
  const [row, handlers, parties, evidence, questionings, measures, pauses, extensions, fastTracks, mediations, notices] =
    await Promise.all([
      caseRow(tx, caseId),
      rows(
        t.Handler,
        tx`select h.*, p.name from cases.handler h join organisations.person p on p.id = h.person_id where h.case_id = ${caseId} order by h.from_at, h.id`,
      ),
      of(t.Party, 'party', 'recorded_at'),
      of(t.Evidence, 'evidence', 'recorded_at'),
      of(t.Questioning, 'questioning', 'arrived_at'),
      rows(
        t.Measure,
        tx`select m.*, e.approved_on as extended_on from cases.measure m left join cases.measure_extension e on e.measure_id = m.id
         where m.case_id = ${caseId} order by m.taken_at, m.id`,
      ),
      of(t.Pause, 'pause', 'from_on'),
      of(t.Extension, 'extension', 'requested_at'),
      of(t.FastTrack, 'fast_track', 'consented_at'),
      of(t.Mediation, 'mediation', 'held_on'),
      of(t.Notice, 'notice', 'given_at'),
    ])
  const [statements, hearings, discussions, proposed, decisions, deliveries, payments, instalmentPlans, executions, closure] =
    await Promise.all([
      of(t.Statement, 'statement', 'made_at'),
      of(t.Hearing, 'hearing', 'requested_on'),
      of(t.Discussion, 'discussion', 'held_on'),
      proposals(tx, caseId),
      of(t.Decision, 'decision', 'recorded_at'),
      of(t.Delivery, 'delivery', 'recorded_at'),
      of(t.Payment, 'payment', 'recorded_at'),
      of(t.InstalmentPlan, 'instalment_plan', 'approved_on'),
      of(t.Execution, 'execution', 'recorded_at'),
      firstRow(t.Closure, tx`select * from cases.closure where case_id = ${caseId}`),
    ])
  if (!row) return null
  return {
    case: row,
    handlers,
    parties,
    evidence,
    questionings,
    measures,
    pauses,
    extensions,
    fastTracks,
    mediations,
    notices,
    statements,
    hearings,
    discussions,
    proposals: proposed,
    decisions,
    deliveries,
    payments,
    instalmentPlans,
    executions,
    closure,
  }
}

/** @throws DomainError `case-not-found`, also when the case belongs to a unit outside the actor's scope */
export async function getCaseFile(tx: Tx, caseId: t.CaseId): Promise<t.CaseFile> {
  const file = await findCaseFile(tx, caseId)
  if (!file) throw notFound()
  return file
}

export type TimelineEntry = {
  caseId: t.CaseId
  act: string
  at: string
  actorId: string
  actorName: string
  stageFrom: t.Stage | null
  stageTo: t.Stage
  details: unknown
}

/** Adds a line to the case's own history. */
export async function addTimeline(tx: Tx, entry: TimelineEntry): Promise<void> {
  await tx`insert into cases.timeline ${tx({ ...entry, details: tx.json(entry.details as never) as never })}`
}

/** Moves the case on: its stage, and its version, which every act raises. */
export async function advance(tx: Tx, caseId: t.CaseId, stage: t.Stage): Promise<void> {
  await tx`update cases.administrative_case set stage = ${stage}, version = version + 1 where id = ${caseId}`
}

export const LastEntry = z.object({ act: z.string(), at: z.string(), actorName: z.string() })
/** What was done last, for the answer to a stale write. */
export function lastEntry(tx: Tx, caseId: t.CaseId) {
  return firstRow(
    LastEntry,
    tx`select act, at, actor_name from cases.timeline where case_id = ${caseId} order by id desc limit 1`,
  )
}

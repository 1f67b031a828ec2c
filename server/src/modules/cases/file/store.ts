import { z } from 'zod'
import { firstRow, type Row, rows, type Tx } from '../../../kit/db.ts'
import { DomainError } from '../../../kit/errors.ts'
import { newId } from '../../../kit/uuid.ts'
import { TIMELINE_TITLE, TimelineItem } from './reading.ts'
import * as t from './types.ts'

/** Locks the case until the transaction ends: two acts on one case never run at the same time. */
export async function lockCase(tx: Tx, caseId: t.CaseId): Promise<void> {
  const [row] = await tx`select 1 from cases.administrative_case where id = ${caseId} for update`
  if (!row) throw notFound()
}

export const notFound = () => new DomainError('not-found', 'case-not-found', '没有这个案件，或者它不属于您可以查看的单位。')

type Rows = PromiseLike<readonly Row[]>
type Lists = Exclude<keyof t.CaseFile, 'case' | 'closure'>

const plain = (table: string, order: string) => (tx: Tx, ids: string[]) =>
  tx`select * from ${tx(`cases.${table}`)} where case_id = any (${ids}) order by ${tx(order)}, id`

/** Where each list of the file comes from, in the order in which it is shown. */
const LISTS: Record<Lists | 'closure', (tx: Tx, ids: string[]) => Rows> = {
  /** Also of other units: their names come through the organisations' door. */
  handlers: (tx, ids) => tx`
    select h.*, n.name from cases.handler h
    join organisations.names_of(array(select person_id from cases.handler where case_id = any (${ids}))) n on n.id = h.person_id
    where h.case_id = any (${ids}) order by h.from_at, h.id`,
  parties: plain('party', 'recorded_at'),
  evidence: plain('evidence', 'recorded_at'),
  questionings: plain('questioning', 'arrived_at'),
  measures: (tx, ids) => tx`
    select m.*, e.extended_on, e.limit_hours from cases.measure m
    left join (select measure_id, min(approved_on) as extended_on, max(hours)::int as limit_hours from cases.measure_extension
               where case_id = any (${ids}) group by measure_id) e on e.measure_id = m.id
    where m.case_id = any (${ids}) order by m.taken_at, m.id`,
  pauses: plain('pause', 'from_on'),
  extensions: plain('extension', 'requested_at'),
  fastTracks: plain('fast_track', 'consented_at'),
  mediations: plain('mediation', 'held_on'),
  notices: plain('notice', 'given_at'),
  statements: plain('statement', 'made_at'),
  hearings: plain('hearing', 'requested_on'),
  discussions: plain('discussion', 'held_on'),
  proposals: (tx, ids) => tx`
    select p.*,
      (select jsonb_agg(jsonb_build_object('id', i.id, 'ordinal', i.ordinal, 'partyId', i.party_id, 'outcome', i.outcome, 'causeCode', i.cause_code,
         'statute', i.statute, 'tier', i.tier, 'mitigation', i.mitigation, 'penalties', i.penalties, 'basis', i.basis, 'detentionExecuted', i.detention_executed,
         'outcomeReason', i.outcome_reason) order by i.ordinal) from cases.proposal_item i where i.proposal_id = p.id) as items,
      (select jsonb_build_object('id', r.id, 'proposalId', r.proposal_id, 'result', r.result, 'reviewerId', r.reviewer_id, 'opinionId', r.opinion_id,
         'reason', r.reason, 'at', to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'clears', r.clears)
       from cases.review_outcome r where r.proposal_id = p.id) as review
    from cases.proposal p where p.case_id = any (${ids}) order by p.version`,
  decisions: plain('decision', 'recorded_at'),
  deliveries: plain('delivery', 'recorded_at'),
  payments: plain('payment', 'recorded_at'),
  instalmentPlans: plain('instalment_plan', 'approved_on'),
  executions: plain('execution', 'recorded_at'),
  closure: (tx, ids) => tx`select * from cases.closure where case_id = any (${ids})`,
}

/** The cases' own rows with the names the screen shows. */
const caseRows = (tx: Tx, ids: string[]): Rows => tx`
  select c.*, u.name as unit_name, u.level as unit_level, o.name as organ_name, k.name as cause_name
  from cases.administrative_case c
  join organisations.unit u on u.id = c.unit_id
  join organisations.unit o on o.id = c.organ_id
  left join law.cause_of_action k on k.code = c.cause_code
  where c.id = any (${ids})`

/** Everything recorded on these cases, in the order of `ids`; those the actor may not see are left out. All queries travel together. */
export async function findCaseFiles(tx: Tx, caseIds: readonly string[]): Promise<t.CaseFile[]> {
  const ids = [...caseIds]
  const names = Object.keys(LISTS) as (keyof typeof LISTS)[]
  const [cases, ...lists] = await Promise.all([caseRows(tx, ids), ...names.map((name) => LISTS[name](tx, ids))])
  const byCase = lists.map((list) => Map.groupBy(list, (row) => row.caseId as string))
  const fileOf = (row: Row) => {
    const found = names.map((name, index) => [name, byCase[index]?.get(row.id) ?? []] as const)
    const { closure = [], ...rest } = Object.fromEntries(found)
    return t.CaseFile.parse({ case: row, ...rest, closure: closure[0] ?? null })
  }
  const byId = new Map(cases.map((row) => [row.id as string, row]))
  return ids.flatMap((id) => byId.get(id) ?? []).map(fileOf)
}

/** Everything recorded on the case, or null when there is none the actor may see. */
export async function findCaseFile(tx: Tx, caseId: t.CaseId): Promise<t.CaseFile | null> {
  const [file] = await findCaseFiles(tx, [caseId])
  return file ?? null
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

/** Keeps what a correction is about to replace. */
export async function keepRevision(
  tx: Tx,
  revision: {
    caseId: string
    subject: 'case' | 'party'
    subjectId: string
    version: number
    data: unknown
    by: string
    at: string
  },
): Promise<void> {
  const { by, at, data, ...row } = revision
  await tx`insert into cases.revision ${tx({ id: newId(), ...row, data: tx.json(data as never) as never, replacedBy: by, replacedAt: at })}`
}

/** Whether the actor may see the case. */
export async function seesCase(tx: Tx, caseId: t.CaseId): Promise<boolean> {
  const [row] = await tx`select 1 from cases.administrative_case where id = ${caseId}`
  return row !== undefined
}

/** The case's history, oldest first. */
export async function timelineOf(tx: Tx, caseId: t.CaseId) {
  const found = await rows(
    TimelineItem.omit({ title: true }),
    tx`select act, at, actor_name, stage_from, stage_to, details from cases.timeline where case_id = ${caseId} order by id`,
  )
  return found.map((item) => ({ ...item, title: TIMELINE_TITLE[item.act] ?? item.act }))
}

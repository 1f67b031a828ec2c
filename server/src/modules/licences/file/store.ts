import { z } from 'zod'
import { firstRow, type Row, rows, type Tx } from '../../../kit/db.ts'
import { DomainError } from '../../../kit/errors.ts'
import { TIMELINE_TITLE, TimelineItem } from './reading.ts'
import * as t from './types.ts'

/** Locks the application until the transaction ends: two acts on one never run at the same time. */
export async function lockApplication(tx: Tx, applicationId: t.ApplicationId): Promise<void> {
  const [row] = await tx`select 1 from licences.application where id = ${applicationId} for update`
  if (!row) throw notFound()
}

export const notFound = () =>
  new DomainError('not-found', 'application-not-found', '没有这件许可申请，或者它不属于您可以查看的单位。')

type Rows = PromiseLike<readonly Row[]>
type List = Exclude<keyof t.LicenceFile, 'application'>

const plain = (table: string, order: string) => (tx: Tx, ids: string[]) =>
  tx`select * from ${tx(`licences.${table}`)} where application_id = any (${ids}) order by ${tx(order)}, id`
const single = (table: string) => (tx: Tx, ids: string[]) =>
  tx`select * from ${tx(`licences.${table}`)} where application_id = any (${ids})`

/** Where each part of the file comes from, in the order in which it is shown. */
const PARTS: Record<List, (tx: Tx, ids: string[]) => Rows> = {
  /** Under the row rights of the licence itself. */
  prior: (tx, ids) => tx`
    select d.*, a.id as of_application from licences.application a join licences.decision d on d.id = a.prior_decision_id where a.id = any (${ids})`,
  correction: single('correction'),
  nonAcceptance: single('non_acceptance'),
  examinations: plain('examination', 'recorded_at'),
  excludedTimes: plain('excluded_time', 'from_on'),
  extension: single('extension'),
  hearings: plain('hearing', 'told_on'),
  proposals: (tx, ids) => tx`
    select p.*, case when o.id is null then null else jsonb_build_object('id', o.id, 'reviewerId', o.reviewer_id, 'result', o.result,
      'content', o.content, 'givenAt', to_char(o.given_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as opinion
    from licences.proposal p left join licences.opinion o on o.proposal_id = p.id
    where p.application_id = any (${ids}) order by p.proposed_at, p.id`,
  decisions: plain('decision', 'recorded_at'),
  deliveries: plain('delivery', 'recorded_at'),
  supervisions: plain('supervision', 'recorded_at'),
}
const SINGLE: ReadonlySet<List> = new Set(['prior', 'correction', 'nonAcceptance', 'extension'])

const applicationRows = (tx: Tx, ids: string[]): Rows => tx`
  select a.*, u.name as unit_name, o.name as organ_name, o.uscc as organ_uscc
  from licences.application a join organisations.unit u on u.id = a.unit_id join organisations.unit o on o.id = a.organ_id
  where a.id = any (${ids})`

/** Everything recorded on these applications, in the order of `ids`; those the actor may not see are left out. All queries travel together. */
export async function findLicenceFiles(tx: Tx, applicationIds: readonly string[]): Promise<t.LicenceFile[]> {
  const ids = [...applicationIds]
  const names = Object.keys(PARTS) as List[]
  const [applications, ...lists] = await Promise.all([applicationRows(tx, ids), ...names.map((name) => PARTS[name](tx, ids))])
  const grouped = lists.map((list) => Map.groupBy(list, (row) => (row.ofApplication ?? row.applicationId) as string))
  const fileOf = (row: Row) => {
    const found = names.map((name, index) => {
      const list = grouped[index]?.get(row.id) ?? []
      return [name, SINGLE.has(name) ? (list[0] ?? null) : list] as const
    })
    return t.LicenceFile.parse({ application: row, ...Object.fromEntries(found) })
  }
  const byId = new Map(applications.map((row) => [row.id as string, row]))
  return ids.flatMap((id) => byId.get(id) ?? []).map(fileOf)
}

/** @throws DomainError `application-not-found`, also when it belongs to a unit outside the actor's scope */
export async function getLicenceFile(tx: Tx, applicationId: t.ApplicationId): Promise<t.LicenceFile> {
  const [file] = await findLicenceFiles(tx, [applicationId])
  if (!file) throw notFound()
  return file
}

export type TimelineEntry = {
  applicationId: t.ApplicationId
  act: string
  at: string
  actorId: string
  actorName: string
  stageFrom: t.Stage | null
  stageTo: t.Stage
  details: unknown
}

/** Adds a line to the application's own history. */
export async function addTimeline(tx: Tx, entry: TimelineEntry): Promise<void> {
  await tx`insert into licences.timeline ${tx({ ...entry, details: tx.json(entry.details as never) as never })}`
}

/** Stages after which nothing of the application itself is left to do. */
const ENDS: readonly t.Stage[] = ['declined', 'withdrawn', 'closed']

/** Moves the application on: its stage, its version, which every act raises, and the moment it first came to its end. */
export async function advance(tx: Tx, applicationId: t.ApplicationId, stage: t.Stage, now: string): Promise<void> {
  await tx`update licences.application set stage = ${stage}, version = version + 1,
    closed_at = coalesce(closed_at, ${ENDS.includes(stage) ? now : null}) where id = ${applicationId}`
}

const LastEntry = z.object({ act: z.string(), at: z.string(), actorName: z.string() })
/** What was done last, for the answer to a stale write. */
export function lastEntry(tx: Tx, applicationId: t.ApplicationId) {
  return firstRow(
    LastEntry,
    tx`select act, at, actor_name from licences.timeline where application_id = ${applicationId} order by id desc limit 1`,
  )
}

/** Whether the actor may see the application. */
export async function seesApplication(tx: Tx, applicationId: t.ApplicationId): Promise<boolean> {
  const [row] = await tx`select 1 from licences.application where id = ${applicationId}`
  return row !== undefined
}

/** The application's history, oldest first. */
export async function timelineOf(tx: Tx, applicationId: t.ApplicationId) {
  const found = await rows(
    TimelineItem.omit({ title: true }),
    tx`select act, at, actor_name, stage_from, stage_to, details from licences.timeline where application_id = ${applicationId} order by id`,
  )
  return found.map((item) => ({ ...item, title: TIMELINE_TITLE[item.act] ?? item.act }))
}

/** A licence in the actor's scope, or null. */
export function findDecision(tx: Tx, decisionId: string): Promise<t.Decision | null> {
  return firstRow(t.Decision, tx`select * from licences.decision where id = ${decisionId}`)
}

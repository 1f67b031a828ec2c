import { z } from 'zod'
import type { Day } from '../../kit/day.ts'
import { firstRow, rows, type Tx } from '../../kit/db.ts'
import { DomainError } from '../../kit/errors.ts'
import type { Instant } from '../../kit/instant.ts'
import type { PageQuery } from '../../kit/page.ts'
import { newId } from '../../kit/uuid.ts'
import { Appeal, Problem, RoundFile, Score } from './types.ts'
import type { Entry } from './types-mark.ts'

export type NewScore = Omit<Score, 'givenAt'> & { fileId: string; roundId: string }
export async function insertScores(tx: Tx, scores: readonly NewScore[], at: Instant): Promise<void> {
  for (let from = 0; from < scores.length; from += 2000)
    await tx`insert into assessment.score (file_id, round_id, edition, hundredths, veto, grade, rule, marks, given_at)
      select d."fileId", d."roundId", d.edition, d.hundredths, d.veto, d.grade, d.rule, d.marks, ${at}::timestamptz
      from jsonb_to_recordset(${tx.json(scores.slice(from, from + 2000) as never)}) as d
        ("fileId" uuid, "roundId" uuid, edition smallint, hundredths int, veto boolean, grade text, rule text, marks jsonb)`
}
export type NewProblem = { fileId: string; roundId: string; ordinal: number; entry: Entry; slots: number[] }
export async function insertProblems(tx: Tx, problems: readonly NewProblem[]): Promise<void> {
  for (let from = 0; from < problems.length; from += 2000) {
    const some = problems.slice(from, from + 2000).map((one) => ({ ...one, id: newId() }))
    await tx`insert into assessment.problem (id, file_id, round_id, ordinal, entry, category, severity, slots)
      select d.id, d."fileId", d."roundId", d.ordinal, d.entry, d.entry ->> 'category', d.entry ->> 'severity', d.slots
      from jsonb_to_recordset(${tx.json(some as never)}) as d (id uuid, "fileId" uuid, "roundId" uuid, ordinal smallint, entry jsonb, slots smallint[])`
  }
}

const FILE = (
  tx: Tx,
) => tx`select f.id, f.round_id, f.case_id, f.kind, f.number, u.name as unit_name, o.name as organ_name, f.procedure,
    (select count(*) from assessment.assignment a where a.file_id = f.id and a.submitted_at is not null) as marks,
    s.hundredths, s.grade, s.veto, (select hundredths from assessment.score where file_id = f.id and edition = 1) as first_hundredths,
    (select count(*) from assessment.problem p where p.file_id = f.id and not exists
      (select 1 from assessment.appeal x where x.file_id = f.id and p.id = any (x.cancelled))) as problems,
    exists (select 1 from assessment.appeal x where x.file_id = f.id) as appealed
  from assessment.file f join organisations.unit u on u.id = f.unit_id join organisations.unit o on o.id = f.organ_id
    left join lateral (select * from assessment.score where file_id = f.id order by edition desc limit 1) s on true`

const FileRow = RoundFile.extend({ roundId: z.string(), caseId: z.string().nullable() })
export type FileRow = z.infer<typeof FileRow>
const noFile = () => new DomainError('not-found', 'file-not-found', '没有这份评查案卷，或者不在您的单位范围内。')

/** Seen by the organiser, the unit whose file it is, and who marks it. */
export async function getFile(tx: Tx, fileId: string): Promise<FileRow> {
  const found = await firstRow(FileRow, tx`${FILE(tx)} where f.id = ${fileId}`)
  if (!found) throw noFile()
  return found
}
const Whose = z.object({
  unitId: z.string(),
  unitPath: z.string(),
  organId: z.string(),
  kind: z.enum(['administrative', 'criminal']),
})
export async function getFileUnit(tx: Tx, fileId: string) {
  const found = await firstRow(Whose, tx`select unit_id, unit_path, organ_id, kind from assessment.file where id = ${fileId}`)
  if (!found) throw noFile()
  return found
}

type Files = { roundId: string; organId?: string | undefined; page: number; pageSize: number }
/** Files of a round in the order of the draw, without those one only marks. */
export async function listFiles(tx: Tx, { roundId, organId, page, pageSize }: Files) {
  const where = tx`f.round_id = ${roundId} and (f.unit_path ^@ (select platform.scope())
    or exists (select 1 from assessment.round r where r.id = f.round_id and r.organiser_path ^@ (select platform.scope())))
    ${organId ? tx`and f.organ_id = ${organId}` : tx``}`
  const items = await rows(
    FileRow,
    tx`${FILE(tx)} where ${where} order by f.sequence limit ${pageSize} offset ${(page - 1) * pageSize}`,
  )
  const total = await firstRow(z.object({ n: z.int() }), tx`select count(*) as n from assessment.file f where ${where}`)
  return { total: total?.n ?? 0, items }
}

export function listScores(tx: Tx, fileId: string): Promise<Score[]> {
  return rows(
    Score,
    tx`select edition, hundredths, veto, grade, rule, marks, given_at from assessment.score where file_id = ${fileId} order by edition`,
  )
}
const PROBLEM = (tx: Tx) => tx`p.id, p.ordinal, p.entry, p.slots, p.rectification_id,
  (select state from inspection.rectification x where x.id = p.rectification_id) as rectification_state,
  exists (select 1 from assessment.appeal x where x.file_id = p.file_id and p.id = any (x.cancelled)) as cancelled`
export function listProblems(tx: Tx, fileId: string): Promise<Problem[]> {
  return rows(Problem, tx`select ${PROBLEM(tx)} from assessment.problem p where p.file_id = ${fileId} order by p.ordinal`)
}

const StandingProblem = Problem.extend({
  ...{ fileId: z.string(), unitId: z.string(), unitPath: z.string(), caseId: z.string().nullable(), number: z.string() },
})
/** Problems of a round that no appeal took back and that are not being put right yet. */
export function listStanding(tx: Tx, roundId: string) {
  return rows(
    StandingProblem,
    tx`select * from (select ${PROBLEM(tx)}, p.file_id, f.unit_id, f.unit_path, f.case_id, f.number, f.sequence from assessment.problem p
        join assessment.file f on f.id = p.file_id where p.round_id = ${roundId}) p
      where not p.cancelled and p.rectification_id is null order by p.sequence, p.ordinal`,
  )
}
export async function linkRectification(tx: Tx, problemId: string, rectificationId: string): Promise<void> {
  await tx`update assessment.problem set rectification_id = ${rectificationId} where id = ${problemId}`
}

const APPEAL = (
  tx: Tx,
  today: Day,
) => tx`select a.id, a.file_id, f.number, u.name as unit_name, a.problems, a.reason, a.submitted_at, a.due_on, a.cancelled, a.answer, a.decided_at,
    coalesce((a.decided_at at time zone 'Asia/Shanghai')::date, ${today}::date) > a.due_on as late
  from assessment.appeal a join assessment.file f on f.id = a.file_id join organisations.unit u on u.id = f.unit_id`
export const findAppeal = (tx: Tx, fileId: string, today: Day): Promise<Appeal | null> =>
  firstRow(Appeal, tx`${APPEAL(tx, today)} where a.file_id = ${fileId}`)
/** Locks an appeal in a round of an own unit. */
export async function getAppealForUpdate(tx: Tx, appealId: string, today: Day): Promise<Appeal> {
  await tx`select id from assessment.appeal where id = ${appealId} for no key update`
  const found = await firstRow(Appeal, tx`${APPEAL(tx, today)} where a.id = ${appealId}`)
  if (!found) throw new DomainError('not-found', 'appeal-not-found', '没有这件申诉，或者不在您的单位范围内。')
  return found
}
export async function listAppeals(tx: Tx, { page, pageSize }: PageQuery, today: Day) {
  const items = await rows(
    Appeal,
    tx`${APPEAL(tx, today)} order by a.decided_at is not null, a.due_on, a.id limit ${pageSize} offset ${(page - 1) * pageSize}`,
  )
  return { total: (await firstRow(z.object({ n: z.int() }), tx`select count(*) as n from assessment.appeal`))?.n ?? 0, items }
}
type NewAppeal = { id: string; fileId: string; roundId: string; unitPath: string; problems: string[]; reason: string; dueOn: Day }
type Submitter = { submittedBy: string; submitterId: string | null; submittedAt: Instant }
export async function insertAppeal(tx: Tx, { problems, ...row }: NewAppeal & Submitter): Promise<void> {
  await tx`insert into assessment.appeal (id, file_id, round_id, unit_path, problems, reason, due_on, submitted_by, submitter_id, submitted_at)
    values (${row.id}, ${row.fileId}, ${row.roundId}, ${row.unitPath}, ${problems}::uuid[], ${row.reason}, ${row.dueOn}, ${row.submittedBy},
      ${row.submitterId}, ${row.submittedAt})`
}
type Decision = { cancelled: string[]; answer: string; deciders: string[]; decidedBy: string; decidedAt: Instant }
export async function decideAppeal(tx: Tx, appealId: string, { cancelled, deciders, ...row }: Decision): Promise<void> {
  await tx`update assessment.appeal set cancelled = ${cancelled}::uuid[], deciders = ${deciders}::uuid[], answer = ${row.answer},
    decided_by = ${row.decidedBy}, decided_at = ${row.decidedAt} where id = ${appealId}`
}

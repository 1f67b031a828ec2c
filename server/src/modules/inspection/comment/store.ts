import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { firstRow, rows, type Tx } from '../../../kit/db.ts'
import { DomainError } from '../../../kit/errors.ts'
import type { Instant } from '../../../kit/instant.ts'
import { Comment, type CommentContent, type CommentQuery, FigureRecord, type Found, type Put } from './types.ts'

const FoundRow = z.object({
  ...{ id: z.uuid(), code: z.string(), unitId: z.uuid(), unitName: z.string(), caseId: z.uuid().nullable() },
  ...{ openedOn: Day, endedOn: Day.nullable() },
})
/** What was found from that day to that, and what is still there from before; false alarms never counted. */
export const listFound = (tx: Tx, unitPath: string, from: Day, to: Day): Promise<Found[]> =>
  rows(
    FoundRow,
    tx`select f.id, f.check_code as code, f.unit_id, u.name as unit_name, f.case_id, f.opened_on,
        case when f.state <> 'open' then coalesce(f.gone_on, (f.judged_at at time zone 'Asia/Shanghai')::date) end as ended_on
      from inspection.finding f join organisations.unit u on u.id = f.unit_id
      where f.unit_path ^@ ${unitPath} and f.state <> 'false-alarm' and f.opened_on <= ${to} and (f.opened_on >= ${from} or f.state = 'open')
      order by f.opened_on, f.id`,
  )

const PutRow = z.object({
  id: z.uuid(),
  foundOn: Day,
  closedOn: Day.nullable(),
  dueOn: Day.nullable(),
  open: z.boolean(),
  repeat: z.boolean(),
})
export const listPut = (tx: Tx, unitPath: string, from: Day, to: Day): Promise<Put[]> =>
  rows(
    PutRow,
    tx`select id, (found_at at time zone 'Asia/Shanghai')::date as found_on, case when state = 'closed' then closed_on end as closed_on, due_on,
        state not in ('closed', 'cancelled') as open, repeat
      from inspection.rectification where unit_path ^@ ${unitPath} and state <> 'cancelled' and (found_at at time zone 'Asia/Shanghai')::date <= ${to}
        and (state <> 'closed' or closed_on >= ${from}) order by id`,
  )

const File = z.object({ caseId: z.uuid(), number: z.string() })
/** Cases closed in the month of which no check ever found anything, the latest first. */
export const listFaultless = (tx: Tx, unitPath: string, from: Day, to: Day) =>
  rows(
    File,
    tx`select c.id as case_id, c.number from cases.administrative_case c
      where c.unit_path ^@ ${unitPath} and (c.closed_at at time zone 'Asia/Shanghai')::date between ${from} and ${to}
        and not exists (select 1 from inspection.finding f where f.case_id = c.id and f.state <> 'false-alarm')
      order by c.closed_at desc, c.id limit 2`,
  )
export const numbersOf = (tx: Tx, unitPath: string, ids: readonly string[]) =>
  rows(
    File,
    tx`select id as case_id, number from cases.administrative_case where id = any(${ids as string[]}::uuid[]) and unit_path ^@ ${unitPath}`,
  )

const columns = (
  tx: Tx,
) => tx`m.id, m.unit_id, (select u.name from organisations.unit u where u.id = m.unit_id) as unit_name, m.month, m.words, m.content,
  m.issued_name, m.issued_at`
export const findComment = (tx: Tx, unitId: string, month: Day) =>
  firstRow(
    Comment,
    tx`select ${columns(tx)} from inspection.monthly_comment m where m.unit_id = ${unitId} and m.month = ${month}`,
  )

export async function getComment(tx: Tx, id: string): Promise<Comment> {
  const found = await firstRow(Comment, tx`select ${columns(tx)} from inspection.monthly_comment m where m.id = ${id}`)
  if (!found) throw new DomainError('not-found', 'comment-not-found', '没有这份月点评，或者它不在您的单位范围内。')
  return found
}

export async function listComments(tx: Tx, query: CommentQuery) {
  const where = query.unitId ? tx`m.unit_id = ${query.unitId}` : tx`true`
  const [count] = await rows(
    z.object({ total: z.int() }),
    tx`select count(*) as total from inspection.monthly_comment m where ${where}`,
  )
  const items = await rows(
    Comment.omit({ content: true, words: true }),
    tx`select ${columns(tx)} from inspection.monthly_comment m where ${where} order by m.month desc, unit_name, m.id
      limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`,
  )
  return { total: count?.total ?? 0, items }
}

type New = {
  id: string
  unitId: string
  unitPath: string
  month: Day
  words: string
  issuedBy: string
  issuedName: string
  issuedAt: Instant
}
export async function insertComment(tx: Tx, row: New, content: CommentContent): Promise<void> {
  await tx`insert into inspection.monthly_comment ${tx({ ...row, content: tx.json(content as never) } as never)}`
}
export async function insertRecords(
  tx: Tx,
  commentId: string,
  figure: string,
  kind: string,
  ids: readonly string[],
): Promise<void> {
  await tx`insert into inspection.comment_record select ${commentId}::uuid, ${figure}, ${kind}, unnest(${ids as string[]}::uuid[])`
}

type Page = { page: number; pageSize: number }
const recordOf = (
  tx: Tx,
) => tx`c.kind, c.record_id, coalesce(f.check_code, r.title, '') as title, coalesce(f.case_id, r.case_id) as case_id,
        coalesce((select a.number from cases.administrative_case a where a.id = f.case_id), r.case_number) as case_number,
        (select u.name from organisations.unit u where u.id = coalesce(f.unit_id, r.unit_id)) as unit_name,
        coalesce(f.opened_on, (r.found_at at time zone 'Asia/Shanghai')::date) as "on"`
const joined = (tx: Tx) => tx`left join inspection.finding f on c.kind = 'finding' and f.id = c.record_id
        left join inspection.rectification r on c.kind = 'rectification' and r.id = c.record_id`
/** Findings or rectifications by their ids, in the order given. */
export const listByIds = (tx: Tx, kind: 'finding' | 'rectification', ids: readonly string[]) =>
  rows(
    FigureRecord,
    tx`select ${recordOf(tx)} from (select ${kind} as kind, record_id, ord from unnest(${ids as string[]}::uuid[]) with ordinality as u (record_id, ord)) c
        ${joined(tx)} order by c.ord`,
  )
/** The records behind a number of an issued comment, as they stand now. */
export async function listRecords(tx: Tx, commentId: string, figure: string, { page, pageSize }: Page) {
  const [count] = await rows(
    z.object({ total: z.int() }),
    tx`select count(*) as total from inspection.comment_record where comment_id = ${commentId} and figure = ${figure}`,
  )
  const items = await rows(
    FigureRecord,
    tx`select ${recordOf(tx)} from inspection.comment_record c ${joined(tx)}
      where c.comment_id = ${commentId} and c.figure = ${figure} order by c.record_id limit ${pageSize} offset ${(page - 1) * pageSize}`,
  )
  return { total: count?.total ?? 0, items }
}

import { z } from 'zod'
import type { Day } from '../../../kit/day.ts'
import { firstRow, rows, type Tx } from '../../../kit/db.ts'
import { DomainError } from '../../../kit/errors.ts'
import type { Instant } from '../../../kit/instant.ts'
import { Notice, NoticeLine, type NoticeQuery, type NoticeState, ReplyRow, VerdictRow } from './types.ts'

const columns = (
  tx: Tx,
) => tx`n.id, n.number, n.unit_id, n.unit_path, (select u.name from organisations.unit u where u.id = n.unit_id) as unit_name,
  n.issuer_id, (select u.name from organisations.unit u where u.id = n.issuer_id) as issuer_name, n.issuer_path, n.case_id, n.case_number, n.rectification_id, n.kind,
  n.problems, n.demands, n.law, n.issued_by, n.issued_name, n.issued_at, n.reply_from, n.reply_days, n.reply_due_on, n.state, n.round, n.ended_words,
  n.ended_at, n.version`

export async function getNotice(tx: Tx, id: string, lock = false): Promise<Notice> {
  const found = await firstRow(
    Notice,
    tx`select ${columns(tx)} from inspection.supervision_notice n where n.id = ${id} ${lock ? tx`for update` : tx``}`,
  )
  if (!found) throw new DomainError('not-found', 'notice-not-found', '没有这份执法监督通知书，或者它不在您的单位范围内。')
  return found
}

export async function listNotices(tx: Tx, query: NoticeQuery & { today: Day }) {
  const overdue = tx`coalesce(n.state in ('issued', 'returned') and n.reply_due_on < ${query.today}, false)`
  const where = tx`${query.state ? tx`n.state = ${query.state}` : tx`true`} and ${query.kind ? tx`n.kind = ${query.kind}` : tx`true`}
    and ${query.unitId ? tx`n.unit_id = ${query.unitId}` : tx`true`}
    and ${query.overdue ? tx`${overdue} = ${query.overdue === 'true'}` : tx`true`}`
  const [count] = await rows(
    z.object({ total: z.int() }),
    tx`select count(*) as total from inspection.supervision_notice n where ${where}`,
  )
  const items = await rows(
    NoticeLine,
    tx`select ${columns(tx)}, ${overdue} as overdue from inspection.supervision_notice n where ${where}
      order by n.issued_at desc, n.id limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`,
  )
  return { total: count?.total ?? 0, items }
}

/** Notices that wait for the actor: addressed to a unit the actor belongs to, or replied to by another unit. */
export const listWaiting = (tx: Tx, side: 'reply' | 'verdict', actor: string, most: number) =>
  rows(
    Notice,
    tx`select ${columns(tx)} from inspection.supervision_notice n where ${
      side === 'reply'
        ? tx`n.state in ('issued', 'returned') and coalesce(inspection.actor_unit(), platform.scope()) ^@ n.unit_path`
        : tx`n.state = 'replied' and n.issuer_path ^@ (select platform.scope()) and not coalesce(inspection.actor_unit(), platform.scope()) ^@ n.unit_path
            and not exists (select 1 from inspection.supervision_reply r where r.notice_id = n.id and r.replied_by = ${actor})`
    } order by n.reply_due_on, n.id limit ${most}`,
  )

type New = Omit<Notice, 'unitName' | 'issuerName' | 'state' | 'round' | 'endedWords' | 'endedAt' | 'version'>
export async function insertNotice(tx: Tx, notice: New): Promise<void> {
  await tx`insert into inspection.supervision_notice ${tx(notice as never)}`
}

type Change = {
  state: NoticeState
  round?: number
  replyFrom?: Day
  replyDueOn?: Day | null
  endedBy?: string
  endedAt?: Instant
  endedWords?: string
}
export async function updateNotice(tx: Tx, id: string, change: Change): Promise<void> {
  await tx`update inspection.supervision_notice set ${tx(change as never)}, version = version + 1 where id = ${id}`
}

type NewReply = {
  noticeId: string
  round: number
  words: string
  repliedBy: string
  repliedName: string
  repliedAt: Instant
  dueOn: Day | null
  late: boolean
}
export async function insertReply(tx: Tx, reply: NewReply): Promise<void> {
  await tx`insert into inspection.supervision_reply ${tx(reply)}`
}

type NewVerdict = {
  noticeId: string
  round: number
  accepted: boolean
  words: string
  judgedBy: string
  judgedName: string
  judgedAt: Instant
}
/** The trigger notes the unit of who judges, and refuses the unit itself. */
export async function insertVerdict(tx: Tx, verdict: NewVerdict): Promise<void> {
  await tx`insert into inspection.supervision_verdict ${tx({ ...verdict, judgeUnit: '' })}`
}

export const listReplies = (tx: Tx, id: string) =>
  rows(
    ReplyRow,
    tx`select round, words, replied_name, replied_by, replied_at, due_on, late from inspection.supervision_reply where notice_id = ${id} order by round`,
  )
export const listVerdicts = (tx: Tx, id: string) =>
  rows(
    VerdictRow,
    tx`select round, accepted, words, judged_name, judged_at from inspection.supervision_verdict where notice_id = ${id} order by round`,
  )

const Actor = z.object({ unitPath: z.string().nullable(), unitId: z.uuid().nullable() })
/** The unit of whoever acts, and the unit the account was opened for. */
export async function actorUnit(tx: Tx, scopePath: string): Promise<z.infer<typeof Actor>> {
  const found = await firstRow(
    Actor,
    tx`select inspection.actor_unit() as unit_path, (select id from organisations.unit where path = ${scopePath}) as unit_id`,
  )
  return found ?? { unitPath: null, unitId: null }
}

/** Number of a case of that unit, else null. */
export async function caseNumberOf(tx: Tx, caseId: string, unitPath: string): Promise<string | null> {
  const found = await firstRow(
    z.object({ number: z.string() }),
    tx`select number from cases.administrative_case where id = ${caseId} and unit_path ^@ ${unitPath}`,
  )
  return found?.number ?? null
}

const Fault = z.object({ caseId: z.uuid().nullable(), caseNumber: z.string().nullable() })
/** The case behind a fault of that unit, else null. */
export const faultOf = (tx: Tx, id: string, unitPath: string) =>
  firstRow(Fault, tx`select case_id, case_number from inspection.rectification where id = ${id} and unit_path ^@ ${unitPath}`)

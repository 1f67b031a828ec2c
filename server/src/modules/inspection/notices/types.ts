import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Instant } from '../../../kit/instant.ts'
import { PageQuery, pageOf } from '../../../kit/page.ts'
import { text } from '../../../kit/text.ts'

/** What the notice demands. */
export const NoticeKind = z.enum(['correct', 'revoke', 'perform', 'account', 'other'], '请选择处理要求')
export type NoticeKind = z.infer<typeof NoticeKind>
export const KIND_NAME: Record<NoticeKind, string> = {
  correct: '责令改正',
  revoke: '撤销或者变更决定',
  perform: '责令限期履行职责',
  account: '追究执法过错责任',
  other: '其他要求',
}

export const NoticeState = z.enum(['issued', 'replied', 'returned', 'concluded', 'withdrawn'])
export type NoticeState = z.infer<typeof NoticeState>
export const NOTICE_STATE_NAME: Record<NoticeState, string> = {
  issued: '已发出，待回复',
  replied: '已回复，待审查',
  returned: '回复不合格，待重新回复',
  concluded: '已办结',
  withdrawn: '已撤回',
}

const Id = z.uuid('标识有误')
export const NoticePath = z.object({ supervisionId: Id })
export type NoticePath = z.infer<typeof NoticePath>

export const NewNotice = z.object({
  unitId: Id,
  /** The case or the fault it is about; at least one. */
  caseId: Id.nullable(),
  rectificationId: Id.nullable(),
  kind: NoticeKind,
  problems: text(2000),
  demands: text(2000),
  law: z.array(text(60)).max(20, '最多 20 条'),
  /** Working days for the reply; null: as the setting says. */
  replyDays: z.int('应为整数').min(1, '至少 1 个工作日').max(60, '最多 60 个工作日').nullable(),
})
export type NewNotice = z.infer<typeof NewNotice>

const Version = { version: z.int('缺少版本号').min(1) }
export const Reply = z.object({ ...Version, words: text(3000) })
export const Judge = z.object({ ...Version, accepted: z.boolean(), words: text(1000) })
export const WithdrawNotice = z.object({ ...Version, reason: text(500) })
export type Reply = NoticePath & z.infer<typeof Reply>
export type Judge = NoticePath & z.infer<typeof Judge>
export type WithdrawNotice = NoticePath & z.infer<typeof WithdrawNotice>
export const NoticeReply = z.object({ supervisionId: z.uuid(), number: z.string(), state: NoticeState, version: z.int() })
export type NoticeReply = z.infer<typeof NoticeReply>

export const Notice = z.object({
  id: z.uuid(),
  number: z.string(),
  unitId: z.uuid(),
  unitPath: z.string(),
  unitName: z.string(),
  issuerId: z.uuid(),
  issuerName: z.string(),
  issuerPath: z.string(),
  caseId: z.uuid().nullable(),
  caseNumber: z.string().nullable(),
  rectificationId: z.uuid().nullable(),
  kind: NoticeKind,
  problems: z.string(),
  demands: z.string(),
  law: z.array(z.string()),
  issuedBy: z.string(),
  issuedName: z.string(),
  issuedAt: Instant,
  replyFrom: Day,
  replyDays: z.int(),
  replyDueOn: Day.nullable(),
  state: NoticeState,
  round: z.int(),
  endedWords: z.string().nullable(),
  endedAt: Instant.nullable(),
  version: z.int(),
})
export type Notice = z.infer<typeof Notice>

const Flag = z.enum(['true', 'false'], '只能选择是或者否')
export const NoticeQuery = PageQuery.extend({
  state: NoticeState.optional(),
  kind: NoticeKind.optional(),
  unitId: Id.optional(),
  /** Waits for a reply past its day. */
  overdue: Flag.optional(),
})
export type NoticeQuery = z.infer<typeof NoticeQuery>
export const NoticeLine = Notice.pick({
  ...{ id: true, number: true, unitName: true, issuerName: true, caseId: true, caseNumber: true, kind: true, issuedAt: true },
  ...{ replyDueOn: true, state: true, version: true },
}).extend({ overdue: z.boolean() })
export const NoticePage = pageOf(NoticeLine)

export const ReplyRow = z.object({
  round: z.int(),
  words: z.string(),
  repliedName: z.string(),
  repliedBy: z.string(),
  repliedAt: Instant,
  dueOn: Day.nullable(),
  late: z.boolean(),
})
export const VerdictRow = z.object({
  round: z.int(),
  accepted: z.boolean(),
  words: z.string(),
  judgedName: z.string(),
  judgedAt: Instant,
})
const Refused = z.object({ refused: z.object({ code: z.string(), detail: z.string(), basis: z.array(z.string()) }).nullable() })
export const NoticeDetail = z.object({
  notice: Notice,
  /** Why this date; null once no reply is owed. */
  clock: z
    .object({
      dueOn: Day.nullable(),
      overdue: z.boolean(),
      steps: z.array(z.string()),
      skipped: z.array(z.object({ day: Day, why: z.string() })),
    })
    .nullable(),
  replies: z.array(ReplyRow.omit({ repliedBy: true })),
  verdicts: z.array(VerdictRow),
  acts: z.object({ reply: Refused, judge: Refused, withdraw: Refused }),
})
export type NoticeDetail = z.infer<typeof NoticeDetail>

/** 我的待办: notices to reply to, replies to judge. */
export const NoticeWork = z.object({
  items: z.array(
    z.object({
      kind: z.enum(['supervision-reply', 'supervision-verdict']),
      supervisionId: z.uuid(),
      number: z.string(),
      title: z.string(),
      what: z.string(),
      why: z.string(),
      dueOn: Day.nullable(),
    }),
  ),
  counts: z.object({ 'supervision-reply': z.int(), 'supervision-verdict': z.int() }),
})
export type NoticeWork = z.infer<typeof NoticeWork>

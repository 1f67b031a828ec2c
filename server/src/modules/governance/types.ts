import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { Instant } from '../../kit/instant.ts'
import { PageQuery, pageOf } from '../../kit/page.ts'
import { optionalText, text } from '../../kit/text.ts'

const Id = z.uuid('标识有误')
const Version = { version: z.int('缺少版本号').min(1) }
export const AgendaKind = z.enum(
  ['enforcement-quality', 'rectification', 'major-case', 'dispute', 'rules', 'other'],
  '请选择议题类型',
)
export const TaskState = z.enum(['open', 'reported', 'done'])
export type TaskState = z.infer<typeof TaskState>
export const TASK_STATE_NAME: Record<TaskState, string> = { open: '办理中', reported: '已报告，待确认', done: '已办结' }

export const CallMeeting = z.object({
  unitId: Id,
  title: text(100),
  heldOn: Day,
  place: text(100),
  chair: text(50),
  attendees: z.array(text(50)).min(1, '请至少写明一名参会人员').max(100, '最多 100 人'),
  agenda: z
    .array(z.object({ kind: AgendaKind, title: text(200), words: text(2000) }))
    .min(1, '请至少写明一个议题')
    .max(50, '最多 50 个议题'),
})
export type CallMeeting = z.infer<typeof CallMeeting>

export const MeetingPath = z.object({ meetingId: Id })
export type MeetingPath = z.infer<typeof MeetingPath>
/** The minutes, with the decision on each item that had one and the tasks that follow from it. */
export const SignMinutes = z.object({
  ...Version,
  minutes: text(20_000),
  decisions: z
    .array(
      z.object({
        agendaId: Id,
        decision: optionalText(2000),
        tasks: z.array(z.object({ unitId: Id, words: text(1000), dueOn: Day })).max(20, '最多 20 项任务'),
      }),
    )
    .max(50, '最多 50 个议题'),
})
export type SignMinutes = MeetingPath & z.infer<typeof SignMinutes>
export const TaskPath = z.object({ taskId: Id })
export type TaskPath = z.infer<typeof TaskPath>
export const ReportTask = z.object({ ...Version, words: text(2000) })
export type ReportTask = TaskPath & z.infer<typeof ReportTask>
export const JudgeTask = z.object({ ...Version, accepted: z.boolean(), words: text(1000) })
export type JudgeTask = TaskPath & z.infer<typeof JudgeTask>

export const Meeting = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  title: z.string(),
  heldOn: Day,
  place: z.string(),
  chair: z.string(),
  attendees: z.array(z.string()),
  minutes: z.string().nullable(),
  signedAt: Instant.nullable(),
  version: z.int(),
})
export type Meeting = z.infer<typeof Meeting>
export const AgendaItem = z.object({
  id: z.uuid(),
  position: z.int(),
  kind: AgendaKind,
  title: z.string(),
  words: z.string(),
  decision: z.string().nullable(),
})
export const Task = z.object({
  id: z.uuid(),
  itemId: z.uuid(),
  unitId: z.uuid(),
  unitPath: z.string(),
  unitName: z.string(),
  words: z.string(),
  dueOn: Day,
  state: TaskState,
  overdue: z.boolean(),
  /** What it follows from, as the minutes were signed. */
  meetingTitle: z.string(),
  itemTitle: z.string(),
  decision: z.string().nullable(),
  /** Null: the meeting is not in the reader's reach. */
  meetingId: z.uuid().nullable(),
  version: z.int(),
})
export type Task = z.infer<typeof Task>
export const TaskEntry = z.object({
  act: z.enum(['set', 'reported', 'accepted', 'returned']),
  words: z.string(),
  late: z.boolean(),
  byName: z.string(),
  at: Instant,
})
const Refused = z.object({ refused: z.object({ code: z.string(), detail: z.string(), basis: z.array(z.string()) }).nullable() })
export const MeetingLine = Meeting.omit({ minutes: true, attendees: true }).extend({
  /** Tasks that follow from it, and how many of them are done. */
  ...{ tasks: z.int(), done: z.int(), overdue: z.int() },
})
export type MeetingLine = z.infer<typeof MeetingLine>
export const MeetingPage = pageOf(MeetingLine)
export const MeetingDetail = z.object({
  meeting: Meeting,
  agenda: z.array(AgendaItem),
  tasks: z.array(Task),
  /** Why the minutes cannot be signed; null: they can. */
  acts: z.object({ sign: Refused }),
})
export const TaskQuery = PageQuery.extend({
  state: TaskState.optional(),
  overdue: z.enum(['true', 'false'], '只能选择是或者否').optional(),
  unitId: Id.optional(),
})
export type TaskQuery = z.infer<typeof TaskQuery>
export const TaskPage = pageOf(Task)
export const TaskDetail = z.object({
  task: Task,
  entries: z.array(TaskEntry),
  /** Why each act is not possible; null: it is. */
  acts: z.object({ report: Refused, judge: Refused }),
})
/** 我的待办: tasks to report on, reports to judge. */
export const CommitteeWork = z.object({
  items: z.array(
    z.object({
      kind: z.enum(['committee-task', 'committee-report']),
      taskId: z.uuid(),
      number: z.string(),
      title: z.string(),
      what: z.string(),
      why: z.string(),
      dueOn: Day.nullable(),
    }),
  ),
  counts: z.object({ 'committee-task': z.int(), 'committee-report': z.int() }),
})
export type CommitteeWork = z.infer<typeof CommitteeWork>
export const TaskReply = z.object({ taskId: z.uuid(), state: TaskState, version: z.int() })
export type TaskReply = z.infer<typeof TaskReply>

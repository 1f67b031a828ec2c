import { z } from 'zod'
import type { Day } from '../../kit/day.ts'
import { firstRow, rows, type Tx } from '../../kit/db.ts'
import { DomainError } from '../../kit/errors.ts'
import type { Instant } from '../../kit/instant.ts'
import type { PageQuery } from '../../kit/page.ts'
import { AgendaItem, type CallMeeting, Meeting, MeetingLine, Task, TaskEntry, type TaskQuery, type TaskState } from './types.ts'

const meetingColumns = (
  tx: Tx,
) => tx`m.id, m.unit_id, (select u.name from organisations.unit u where u.id = m.unit_id) as unit_name, m.title, m.held_on,
  m.place, m.chair, m.attendees, m.minutes, m.signed_at, m.version`
export async function getMeeting(tx: Tx, id: string, lock = false): Promise<Meeting> {
  const found = await firstRow(
    Meeting,
    tx`select ${meetingColumns(tx)} from governance.meeting m where m.id = ${id} ${lock ? tx`for update` : tx``}`,
  )
  if (!found) throw new DomainError('not-found', 'meeting-not-found', '没有这次会议，或者它不在您的单位范围内。')
  return found
}
const Total = z.object({ total: z.int() })
export async function listMeetings(tx: Tx, { page, pageSize }: PageQuery, today: Day) {
  const [count] = await rows(Total, tx`select count(*) as total from governance.meeting`)
  const items = await rows(
    MeetingLine,
    tx`select ${meetingColumns(tx)}, t.tasks, t.done, t.overdue from governance.meeting m
        cross join lateral (select count(*) as tasks, count(*) filter (where t.state = 'done') as done,
            count(*) filter (where t.state <> 'done' and t.due_on < ${today}) as overdue
          from governance.task t join governance.agenda_item i on i.id = t.item_id where i.meeting_id = m.id) t
      order by m.held_on desc, m.id limit ${pageSize} offset ${(page - 1) * pageSize}`,
  )
  return { total: count?.total ?? 0, items }
}

type New = Omit<CallMeeting, 'agenda'> & { id: string; unitPath: string; calledBy: string; calledAt: Instant }
export async function insertMeeting(
  tx: Tx,
  meeting: New,
  agenda: readonly (CallMeeting['agenda'][number] & { id: string })[],
): Promise<void> {
  await tx`insert into governance.meeting ${tx(meeting as never)}`
  const items = agenda.map((item, index) => ({ ...item, meetingId: meeting.id, position: index + 1 }))
  await tx`insert into governance.agenda_item ${tx(items as never)}`
}
export const listAgenda = (tx: Tx, meetingId: string) =>
  rows(
    AgendaItem,
    tx`select id, position, kind, title, words, decision from governance.agenda_item where meeting_id = ${meetingId} order by position`,
  )
export async function setDecision(tx: Tx, id: string, decision: string): Promise<void> {
  await tx`update governance.agenda_item set decision = ${decision} where id = ${id}`
}
export async function signMinutes(tx: Tx, id: string, minutes: string, by: string, at: Instant): Promise<void> {
  await tx`update governance.meeting set minutes = ${minutes}, signed_by = ${by}, signed_at = ${at}, version = version + 1 where id = ${id}`
}

const taskColumns = (
  tx: Tx,
  today: Day,
) => tx`t.id, t.item_id, t.unit_id, t.unit_path, (select u.name from organisations.unit u where u.id = t.unit_id) as unit_name,
  t.words, t.due_on, t.state, t.state <> 'done' and t.due_on < ${today} as overdue, t.meeting_title, t.item_title, t.decision,
  (select i.meeting_id from governance.agenda_item i where i.id = t.item_id) as meeting_id, t.version`
type NewTask = {
  id: string
  itemId: string
  unitId: string
  unitPath: string
  words: string
  dueOn: Day
  meetingTitle: string
  itemTitle: string
  decision: string | null
}
export async function insertTask(tx: Tx, task: NewTask): Promise<void> {
  await tx`insert into governance.task ${tx(task)}`
}
export async function getTask(tx: Tx, id: string, today: Day, lock = false): Promise<Task> {
  const found = await firstRow(
    Task,
    tx`select ${taskColumns(tx, today)} from governance.task t where t.id = ${id} ${lock ? tx`for update` : tx``}`,
  )
  if (!found) throw new DomainError('not-found', 'task-not-found', '没有这项任务，或者它不在您的单位范围内。')
  return found
}
export async function listTasks(tx: Tx, { today, ...query }: TaskQuery & { today: Day }) {
  const where = tx`${query.state ? tx`t.state = ${query.state}` : tx`true`}
    and ${query.unitId ? tx`t.unit_id = ${query.unitId}` : tx`true`}
    and ${query.overdue ? tx`(t.state <> 'done' and t.due_on < ${today}) = ${query.overdue === 'true'}` : tx`true`}`
  const [count] = await rows(Total, tx`select count(*) as total from governance.task t where ${where}`)
  const items = await rows(
    Task,
    tx`select ${taskColumns(tx, today)} from governance.task t where ${where} order by t.state = 'done', t.due_on, t.id
      limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`,
  )
  return { total: count?.total ?? 0, items }
}
export const listTasksOf = (tx: Tx, meetingId: string, today: Day) =>
  rows(
    Task,
    tx`select ${taskColumns(tx, today)} from governance.task t join governance.agenda_item i on i.id = t.item_id where i.meeting_id = ${meetingId}
      order by i.position, t.due_on, t.id`,
  )
/** Tasks in one state that wait for the actor: open ones of the own reach to report on, reported ones by others to judge. */
export const listWaiting = (tx: Tx, state: 'open' | 'reported', { today, actor }: { today: Day; actor: string }, most: number) =>
  rows(
    Task,
    tx`select ${taskColumns(tx, today)} from governance.task t where t.state = ${state}
        and ${
          state === 'open'
            ? tx`((select platform.scope()) ^@ t.unit_path or (select organisations.actor_unit()) ^@ t.unit_path)`
            : tx`exists (select 1 from governance.agenda_item i join governance.meeting m on m.id = i.meeting_id where i.id = t.item_id) and ${actor} is distinct from
                (select e.by_id from governance.task_entry e where e.task_id = t.id and e.act = 'reported' order by e.id desc limit 1)`
        } order by t.due_on, t.id limit ${most}`,
  )
export async function updateTask(tx: Tx, id: string, state: TaskState): Promise<void> {
  await tx`update governance.task set state = ${state}, version = version + 1 where id = ${id}`
}
type NewEntry = { taskId: string; act: string; words: string; late: boolean; byId: string; byName: string; at: Instant }
export async function insertEntry(tx: Tx, entry: NewEntry): Promise<void> {
  await tx`insert into governance.task_entry ${tx(entry)}`
}
export const listEntries = (tx: Tx, taskId: string) =>
  rows(TaskEntry, tx`select act, words, late, by_name, at from governance.task_entry where task_id = ${taskId} order by id`)
/** Who reported last; null: nobody did. */
export async function reporterOf(tx: Tx, taskId: string): Promise<string | null> {
  const found = await firstRow(
    z.object({ byId: z.string() }),
    tx`select by_id from governance.task_entry where task_id = ${taskId} and act = 'reported' order by id desc limit 1`,
  )
  return found?.byId ?? null
}

/** Units of whoever acts: that of the account and that of the officer behind it. */
export async function ownPaths(tx: Tx, scopePath: string): Promise<string[]> {
  const found = await firstRow(z.object({ path: z.string().nullable() }), tx`select organisations.actor_unit() as path`)
  return found?.path ? [scopePath, found.path] : [scopePath]
}
/** Whether the meeting that set a task is one of the actor's units. */
export async function isOfMeeting(tx: Tx, taskId: string): Promise<boolean> {
  const found =
    await tx`select 1 from governance.task t join governance.agenda_item i on i.id = t.item_id join governance.meeting m on m.id = i.meeting_id
    where t.id = ${taskId}`
  return found.length > 0
}

import type { Tx } from '../../kit/db.ts'
import { DomainError, refuseIf } from '../../kit/errors.ts'
import type { PageQuery } from '../../kit/page.ts'
import { newId } from '../../kit/uuid.ts'
import { audit, authorise, type Ctx } from '../../platform/index.ts'
import { getUnit } from '../organisations/index.ts'
import { isLate, refuseMinutes, refuseReport, refuseTaskVerdict } from './rules.ts'
import * as store from './store.ts'
import type * as t from './types.ts'

async function ownUnit(ctx: Ctx, tx: Tx, unitId: string) {
  const unit = await getUnit(tx, unitId)
  if (unit.path.startsWith(ctx.actor.scopePath)) return unit
  throw new DomainError('forbidden', 'outside-scope', '该单位不在您的单位范围内。')
}
function refuseStale(mine: number, theirs: { version: number }): void {
  if (mine === theirs.version) return
  throw new DomainError('conflict', 'stale', '内容刚刚被他人修改，请刷新后再办理。', {
    values: { yours: { version: mine }, theirs },
  })
}

/** Calls a meeting of the committee with its agenda. */
export function callMeeting(ctx: Ctx, { agenda, ...input }: t.CallMeeting): Promise<{ meetingId: string }> {
  authorise(ctx.actor, 'committee.manage')
  return ctx.transaction(async (tx) => {
    const unit = await ownUnit(ctx, tx, input.unitId)
    const now = Date.parse(ctx.now)
    const id = newId(now)
    const called = { id, unitPath: unit.path, calledBy: ctx.actor.id, calledAt: ctx.now }
    await store.insertMeeting(
      tx,
      { ...input, ...called },
      agenda.map((item) => ({ ...item, id: newId(now) })),
    )
    audit.record(tx, { action: 'committee.called', subject: id, details: { title: input.title, heldOn: input.heldOn } })
    return { meetingId: id }
  })
}

/** Signs the minutes; decisions and their tasks come with them, and stand from then on. */
export function signMinutes(ctx: Ctx, input: t.SignMinutes): Promise<{ meetingId: string; tasks: number }> {
  authorise(ctx.actor, 'committee.manage')
  const { meetingId, decisions } = input
  return ctx.transaction(async (tx) => {
    const meeting = await store.getMeeting(tx, meetingId, true)
    refuseStale(input.version, meeting)
    const dueOns = decisions.flatMap(({ tasks }) => tasks.map(({ dueOn }) => dueOn))
    refuseIf(refuseMinutes(meeting.signedAt !== null, meeting.heldOn, ctx.today, dueOns))
    const known = new Set((await store.listAgenda(tx, meetingId)).map(({ id }) => id))
    for (const one of decisions) {
      if (!known.has(one.agendaId)) throw new DomainError('not-found', 'agenda-not-found', '会议没有这个议题。')
      if (one.decision !== null) await store.setDecision(tx, one.agendaId, one.decision)
      for (const task of one.tasks) await setTask(ctx, tx, one.agendaId, task)
    }
    await store.signMinutes(tx, meetingId, input.minutes, ctx.actor.id, ctx.now)
    audit.record(tx, { action: 'committee.signed', subject: meetingId, details: { tasks: dueOns.length } })
    return { meetingId, tasks: dueOns.length }
  })
}

async function setTask(
  ctx: Ctx,
  tx: Tx,
  itemId: string,
  task: t.SignMinutes['decisions'][number]['tasks'][number],
): Promise<void> {
  const unit = await ownUnit(ctx, tx, task.unitId)
  const id = newId(Date.parse(ctx.now))
  await store.insertTask(tx, { ...task, id, itemId, unitPath: unit.path })
  await remember(ctx, tx, id, 'set', task.words, false)
}
function remember(ctx: Ctx, tx: Tx, taskId: string, act: string, words: string, late: boolean): Promise<void> {
  return store.insertEntry(tx, { taskId, act, words, late, byId: ctx.actor.id, byName: ctx.actor.name, at: ctx.now })
}

/** The unit says what it did. */
export function reportTask(ctx: Ctx, { taskId, version, words }: t.ReportTask): Promise<t.TaskReply> {
  authorise(ctx.actor, 'committee.report')
  return ctx.transaction(async (tx) => {
    const task = await store.getTask(tx, taskId, ctx.today, true)
    refuseStale(version, task)
    refuseIf(refuseReport(task.state, task.unitPath, ctx.actor.scopePath))
    const late = isLate(task.dueOn, ctx.today)
    await store.updateTask(tx, taskId, 'reported')
    await remember(ctx, tx, taskId, 'reported', words, late)
    audit.record(tx, { action: 'committee.task-reported', subject: taskId, details: { late } })
    return { taskId, state: 'reported', version: version + 1 }
  })
}

/** The committee's office takes it as done, or gives it back. */
export function judgeTask(ctx: Ctx, { taskId, version, accepted, words }: t.JudgeTask): Promise<t.TaskReply> {
  authorise(ctx.actor, 'committee.manage')
  return ctx.transaction(async (tx) => {
    const task = await store.getTask(tx, taskId, ctx.today, true)
    refuseStale(version, task)
    refuseIf(refuseTaskVerdict(task.state, await store.reporterOf(tx, taskId), ctx.actor.id))
    const state = accepted ? 'done' : 'open'
    await store.updateTask(tx, taskId, state)
    await remember(ctx, tx, taskId, accepted ? 'accepted' : 'returned', words, isLate(task.dueOn, ctx.today))
    audit.record(tx, { action: 'committee.task-judged', subject: taskId, details: { accepted } })
    return { taskId, state, version: version + 1 }
  })
}

export function listMeetings(ctx: Ctx, query: PageQuery) {
  authorise(ctx.actor, 'committee.read')
  return ctx.transaction((tx) => store.listMeetings(tx, query))
}
export function getMeeting(ctx: Ctx, { meetingId }: t.MeetingPath) {
  authorise(ctx.actor, 'committee.read')
  return ctx.transaction(async (tx) => ({
    meeting: await store.getMeeting(tx, meetingId),
    agenda: await store.listAgenda(tx, meetingId),
    tasks: await store.listTasksOf(tx, meetingId, ctx.today),
  }))
}
/** Tasks of the actor's units, what is due first on top. */
export function listCommitteeTasks(ctx: Ctx, query: t.TaskQuery) {
  authorise(ctx.actor, 'committee.read')
  return ctx.transaction((tx) => store.listTasks(tx, { ...query, today: ctx.today }))
}
export function getCommitteeTask(ctx: Ctx, { taskId }: t.TaskPath) {
  authorise(ctx.actor, 'committee.read')
  return ctx.transaction(async (tx) => ({
    task: await store.getTask(tx, taskId, ctx.today),
    entries: await store.listEntries(tx, taskId),
  }))
}

import type { Tx } from '../../kit/db.ts'
import { DomainError, type Refusal, refuseIf } from '../../kit/errors.ts'
import type { PageQuery } from '../../kit/page.ts'
import { newId } from '../../kit/uuid.ts'
import { audit, authorise, type Ctx, may } from '../../platform/index.ts'
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
    const known = new Map((await store.listAgenda(tx, meetingId)).map(({ id, title }) => [id, title]))
    for (const { agendaId, decision, tasks } of decisions) {
      const itemTitle = known.get(agendaId)
      if (itemTitle === undefined) throw new DomainError('not-found', 'agenda-not-found', '会议没有这个议题。')
      if (decision !== null) await store.setDecision(tx, agendaId, decision)
      const origin = { itemId: agendaId, meetingTitle: meeting.title, itemTitle, decision }
      for (const task of tasks) await setTask(ctx, tx, origin, task)
    }
    await store.signMinutes(tx, meetingId, input.minutes, ctx.actor.id, ctx.now)
    audit.record(tx, { action: 'committee.signed', subject: meetingId, details: { tasks: dueOns.length } })
    return { meetingId, tasks: dueOns.length }
  })
}

type Origin = { itemId: string; meetingTitle: string; itemTitle: string; decision: string | null }
async function setTask(
  ctx: Ctx,
  tx: Tx,
  origin: Origin,
  task: t.SignMinutes['decisions'][number]['tasks'][number],
): Promise<void> {
  const unit = await ownUnit(ctx, tx, task.unitId)
  const id = newId(Date.parse(ctx.now))
  await store.insertTask(tx, { ...task, ...origin, id, unitPath: unit.path })
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
    refuseIf(refuseReport(task.state, task.unitPath, await store.ownPaths(tx, ctx.actor.scopePath)))
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
    refuseIf(refuseTaskVerdict(task.state, await store.reporterOf(tx, taskId), ctx.actor.id, await store.isOfMeeting(tx, taskId)))
    const state = accepted ? 'done' : 'open'
    await store.updateTask(tx, taskId, state)
    await remember(ctx, tx, taskId, accepted ? 'accepted' : 'returned', words, isLate(task.dueOn, ctx.today))
    audit.record(tx, { action: 'committee.task-judged', subject: taskId, details: { accepted } })
    return { taskId, state, version: version + 1 }
  })
}

export function listMeetings(ctx: Ctx, query: PageQuery) {
  authorise(ctx.actor, 'committee.read')
  return ctx.transaction((tx) => store.listMeetings(tx, query, ctx.today))
}
const NO_RIGHT: Refusal = { code: 'not-permitted', detail: '您没有此项权限。' }
function told(ctx: Ctx, permission: 'committee.manage' | 'committee.report', refusal: Refusal | null) {
  const refused = may(ctx.actor, permission) ? refusal : NO_RIGHT
  return { refused: refused && { ...refused, basis: [...(refused.basis ?? [])] } }
}
export function getMeeting(ctx: Ctx, { meetingId }: t.MeetingPath) {
  authorise(ctx.actor, 'committee.read')
  return ctx.transaction(async (tx) => {
    const meeting = await store.getMeeting(tx, meetingId)
    const refused = refuseMinutes(meeting.signedAt !== null, meeting.heldOn, ctx.today, [])
    return {
      meeting,
      agenda: await store.listAgenda(tx, meetingId),
      tasks: await store.listTasksOf(tx, meetingId, ctx.today),
      acts: { sign: told(ctx, 'committee.manage', refused) },
    }
  })
}
/** Tasks of the actor's units, what is due first on top. */
export function listCommitteeTasks(ctx: Ctx, query: t.TaskQuery) {
  authorise(ctx.actor, 'committee.read')
  return ctx.transaction((tx) => store.listTasks(tx, { ...query, today: ctx.today }))
}
export function getCommitteeTask(ctx: Ctx, { taskId }: t.TaskPath) {
  authorise(ctx.actor, 'committee.read')
  return ctx.transaction(async (tx) => {
    const task = await store.getTask(tx, taskId, ctx.today)
    const [reporter, own] = [await store.reporterOf(tx, taskId), await store.ownPaths(tx, ctx.actor.scopePath)]
    const verdict = refuseTaskVerdict(task.state, reporter, ctx.actor.id, await store.isOfMeeting(tx, taskId))
    return {
      task,
      entries: await store.listEntries(tx, taskId),
      acts: {
        report: told(ctx, 'committee.report', refuseReport(task.state, task.unitPath, own)),
        judge: told(ctx, 'committee.manage', verdict),
      },
    }
  })
}

const MOST_WORK = 200
/** 我的待办, as far as the committee goes: open tasks of the actor's units, and reports somebody else made. */
export function getCommitteeWork(ctx: Ctx): Promise<t.CommitteeWork> {
  authorise(ctx.actor, 'committee.read')
  return ctx.transaction(async (tx) => {
    const who = { today: ctx.today, actor: ctx.actor.id }
    const open = may(ctx.actor, 'committee.report') ? await store.listWaiting(tx, 'open', who, MOST_WORK) : []
    const reported = may(ctx.actor, 'committee.manage') ? await store.listWaiting(tx, 'reported', who, MOST_WORK) : []
    const item = (kind: 'committee-task' | 'committee-report', what: string) => (task: t.Task) => ({
      ...{ kind, taskId: task.id, number: task.unitName, title: task.words, what, dueOn: task.dueOn },
      why: `${task.meetingTitle}：${task.itemTitle}`,
    })
    return {
      items: [
        ...open.map(item('committee-task', '报告任务办理情况')),
        ...reported.map(item('committee-report', '确认任务办理情况')),
      ],
      counts: { 'committee-task': open.length, 'committee-report': reported.length },
    }
  })
}

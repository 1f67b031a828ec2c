import type { Day } from '../../kit/day.ts'
import type { Refusal } from '../../kit/errors.ts'
import { TASK_STATE_NAME, type TaskState } from './types.ts'

/** Minutes are signed once, when the meeting has been held; a task is not due before it was set. */
export function refuseMinutes(signed: boolean, heldOn: Day, today: Day, dueOns: readonly Day[]): Refusal | null {
  if (signed) return { code: 'minutes-signed', detail: '会议纪要已经签发，不能再改。' }
  if (today < heldOn) return { code: 'not-held', detail: '会议尚未召开，不能签发会议纪要。' }
  if (dueOns.some((dueOn) => dueOn < today)) return { code: 'due-past', detail: '任务的完成期限不能早于今天。' }
  return null
}

const wrong = (state: TaskState, act: string): Refusal => ({
  code: 'task-state',
  detail: `该任务的状态是“${TASK_STATE_NAME[state]}”，不能${act}。`,
})

/** The unit reports on its own task. @param own units of whoever acts: that of the account and that of the officer */
export function refuseReport(state: TaskState, unitPath: string, own: readonly string[]): Refusal | null {
  if (state !== 'open') return wrong(state, '报告办理情况')
  if (own.some((path) => path.startsWith(unitPath))) return null
  return { code: 'not-own-task', detail: '该任务由其他单位办理。' }
}

/** Accepted where the meeting was, by others than who reported it; the database refuses the same. @param ofMeeting the meeting is in the actor's units */
export function refuseTaskVerdict(state: TaskState, reporter: string | null, actor: string, ofMeeting: boolean): Refusal | null {
  if (state !== 'reported') return wrong(state, '确认')
  if (!ofMeeting) return { code: 'not-own-meeting', detail: '该任务由上级机关的会议交办，由交办机关确认。' }
  return reporter === actor ? { code: 'own-report', detail: '办理情况由您报告，须由其他人员确认。' } : null
}

/** From the day after the last day on. */
export const isLate = (dueOn: Day, today: Day): boolean => today > dueOn

import type { Reply } from '../../api/operations.ts'
import type { Tone } from '../../theme.ts'

export type MeetingRow = Reply<'listMeetings'>['items'][number]
export type MeetingDetail = Reply<'getMeeting'>
export type Task = Reply<'getCommitteeTask'>['task']
export type TaskDetail = Reply<'getCommitteeTask'>

export const AGENDA: Record<MeetingDetail['agenda'][number]['kind'], string> = {
  'enforcement-quality': '执法质量分析',
  rectification: '整改督办',
  'major-case': '重大案件研究',
  dispute: '执法争议',
  rules: '制度建设',
  other: '其他',
}
export const TASK_STATES: Record<Task['state'], { title: string; tone: Tone }> = {
  open: { title: '办理中', tone: 'amber' },
  reported: { title: '已报告，待确认', tone: 'blue' },
  done: { title: '已办结', tone: 'green' },
}
export const TASK_STATE_NAMES = Object.fromEntries(Object.entries(TASK_STATES).map(([state, { title }]) => [state, title]))
export const TASK_ACTS: Record<TaskDetail['entries'][number]['act'], string> = {
  set: '会议交办',
  reported: '报告办理情况',
  accepted: '确认办结',
  returned: '退回继续办理',
}

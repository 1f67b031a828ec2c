import { z } from 'zod'
import { PageQuery } from '../../kit/page.ts'
import { type Route, route } from '../../platform/index.ts'
import * as acts from './actions.ts'
import * as t from './types.ts'

const meeting = { params: t.MeetingPath }
const task = { params: t.TaskPath }

export const governanceRoutes: readonly Route[] = [
  route(
    'GET',
    '/governance/meetings',
    { summary: '执法管理委员会会议', query: PageQuery, reply: [200, t.MeetingPage] },
    acts.listMeetings,
  ),
  route(
    'POST',
    '/governance/meetings',
    { summary: '召集会议', body: t.CallMeeting, reply: [201, z.object({ meetingId: z.uuid() })] },
    acts.callMeeting,
  ),
  route(
    'GET',
    '/governance/meetings/:meetingId',
    { summary: '一次会议', ...meeting, reply: [200, t.MeetingDetail] },
    acts.getMeeting,
  ),
  route(
    'POST',
    '/governance/meetings/:meetingId/minutes',
    { summary: '签发会议纪要', ...meeting, body: t.SignMinutes, reply: [201, z.object({ meetingId: z.uuid(), tasks: z.int() })] },
    acts.signMinutes,
  ),
  route('GET', '/governance/work', { summary: '我的待办：委员会任务', reply: [200, t.CommitteeWork] }, acts.getCommitteeWork),
  route(
    'GET',
    '/governance/tasks',
    { summary: '委员会任务', query: t.TaskQuery, reply: [200, t.TaskPage] },
    acts.listCommitteeTasks,
  ),
  route('GET', '/governance/tasks/:taskId', { summary: '一项任务', ...task, reply: [200, t.TaskDetail] }, acts.getCommitteeTask),
  route(
    'POST',
    '/governance/tasks/:taskId/reports',
    { summary: '报告办理情况', ...task, body: t.ReportTask, reply: [201, t.TaskReply] },
    acts.reportTask,
  ),
  route(
    'POST',
    '/governance/tasks/:taskId/verdicts',
    { summary: '确认办理情况', ...task, body: t.JudgeTask, reply: [201, t.TaskReply] },
    acts.judgeTask,
  ),
]

import { type Route, route } from '../../../platform/index.ts'
import { acceptObjection, answerObjection } from './actions.ts'
import { getObjection, getObjectionWork, listObjections } from './actions-desk.ts'
import * as t from './types-desk.ts'

const params = t.ObjectionPath
const reply = [201, t.ObjectionReply] as const

export const objectionRoutes: readonly Route[] = [
  route(
    'GET',
    '/publicity/objections',
    { summary: '公示异议', query: t.ObjectionQuery, reply: [200, t.ObjectionPage] },
    listObjections,
  ),
  route('GET', '/publicity/objection-work', { summary: '我的待办：公示异议', reply: [200, t.ObjectionWork] }, getObjectionWork),
  route(
    'GET',
    '/publicity/objections/:objectionId',
    { summary: '公示异议详情', params, reply: [200, t.ObjectionDetail] },
    getObjection,
  ),
  route(
    'POST',
    '/publicity/objections/:objectionId/acceptance',
    { summary: '受理公示异议', params, body: t.AcceptObjection, reply },
    acceptObjection,
  ),
  route(
    'POST',
    '/publicity/objections/:objectionId/answer',
    { summary: '答复公示异议', params, body: t.AnswerObjection, reply },
    answerObjection,
  ),
]

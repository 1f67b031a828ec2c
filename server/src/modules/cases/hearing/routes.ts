import { route } from '../../../platform/index.ts'
import { ActReply, CaseParams } from '../perform.ts'
import { giveNotice, holdDiscussion, recordStatement } from './actions.ts'
import { decideHearing, holdHearing, requestHearing } from './actions-hearing.ts'
import { DecideHearing, GiveNotice, HoldDiscussion, HoldHearing, RecordStatement, RequestHearing } from './types.ts'

const act = { params: CaseParams, reply: [201, ActReply] } as const
const own = { caseId: true } as const

export const hearingRoutes = [
  route('POST', '/cases/:caseId/notices', { summary: '处罚前告知', ...act, body: GiveNotice.omit(own) }, giveNotice),
  route(
    'POST',
    '/cases/:caseId/statements',
    { summary: '登记陈述申辩', ...act, body: RecordStatement.omit(own) },
    recordStatement,
  ),
  route(
    'POST',
    '/cases/:caseId/hearing-requests',
    { summary: '登记听证申请', ...act, body: RequestHearing.omit(own) },
    requestHearing,
  ),
  route(
    'POST',
    '/cases/:caseId/hearing-decisions',
    { summary: '受理听证', ...act, body: DecideHearing.omit(own) },
    decideHearing,
  ),
  route('POST', '/cases/:caseId/hearings', { summary: '举行听证', ...act, body: HoldHearing.omit(own) }, holdHearing),
  route('POST', '/cases/:caseId/discussions', { summary: '集体讨论', ...act, body: HoldDiscussion.omit(own) }, holdDiscussion),
]

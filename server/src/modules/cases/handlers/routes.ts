import { route } from '../../../platform/index.ts'
import { ActReply, CaseParams } from '../perform.ts'
import { assignHandler, endHandler } from './actions.ts'
import { AssignHandler, EndHandler } from './types.ts'

export const handlerRoutes = [
  route(
    'POST',
    '/cases/:caseId/handlers',
    { summary: '指派办案民警', params: CaseParams, body: AssignHandler.omit({ caseId: true }), reply: [201, ActReply] },
    assignHandler,
  ),
  route(
    'POST',
    '/cases/:caseId/handler-ends',
    { summary: '办案民警移交或回避', params: CaseParams, body: EndHandler.omit({ caseId: true }), reply: [201, ActReply] },
    endHandler,
  ),
]

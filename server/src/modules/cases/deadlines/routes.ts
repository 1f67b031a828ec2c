import { route } from '../../../platform/index.ts'
import { CaseParams } from '../perform.ts'
import { getDeadlines } from './actions.ts'
import { CaseDeadlines } from './types.ts'

export const deadlineRoutes = [
  route(
    'GET',
    '/cases/:caseId/deadlines',
    { summary: '案件期限及计算说明', params: CaseParams, reply: [200, CaseDeadlines] },
    getDeadlines,
  ),
]

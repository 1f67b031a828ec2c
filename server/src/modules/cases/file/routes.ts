import { route } from '../../../platform/index.ts'
import { CaseParams } from '../perform.ts'
import { getCase, getCaseTimeline } from './actions.ts'
import { CaseReading, Timeline } from './reading.ts'

export const fileRoutes = [
  route('GET', '/cases/:caseId', { summary: '案件', params: CaseParams, reply: [200, CaseReading] }, getCase),
  route('GET', '/cases/:caseId/timeline', { summary: '案件时间线', params: CaseParams, reply: [200, Timeline] }, getCaseTimeline),
]

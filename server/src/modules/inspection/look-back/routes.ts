import { z } from 'zod'
import { type Route, route } from '../../../platform/index.ts'
import * as acts from './actions.ts'
import * as t from './types.ts'

const params = t.LookBackPath

export const lookBackRoutes: readonly Route[] = [
  route(
    'GET',
    '/inspection/look-backs',
    { summary: '回头看', query: t.LookBackQuery, reply: [200, t.LookBackPage] },
    acts.listLookBacks,
  ),
  route(
    'POST',
    '/inspection/look-backs',
    { summary: '制定回头看计划', body: t.PlanLookBack, reply: [201, t.LookBackReply] },
    acts.planLookBack,
  ),
  route(
    'GET',
    '/inspection/look-backs/:lookBackId',
    { summary: '一次回头看', params, reply: [200, t.LookBackDetail] },
    acts.getLookBack,
  ),
  route(
    'POST',
    '/inspection/look-backs/:lookBackId/sample',
    { summary: '导入抽取结果', params, reply: [201, z.object({ taken: z.int() })] },
    acts.takeLookBack,
  ),
  route(
    'POST',
    '/inspection/look-backs/:lookBackId/looks/:rectificationId',
    { summary: '登记回头看结果', params: t.LookPath, body: t.Look, reply: [201, z.object({ reopened: z.boolean() })] },
    acts.recordLook,
  ),
]

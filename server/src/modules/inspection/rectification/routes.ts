import { z } from 'zod'
import { type Route, route } from '../../../platform/index.ts'
import * as acts from './actions.ts'
import * as checks from './actions-check.ts'
import * as desk from './actions-desk.ts'
import { handOverFindings } from './actions-finding.ts'
import { recordProblem } from './actions-open.ts'
import * as t from './types.ts'
import * as d from './types-desk.ts'

const params = t.RectificationPath
const reply = [201, t.RectificationReply] as const
const at = (act: string) => `/inspection/rectifications/:rectificationId/${act}`

export const rectificationRoutes: readonly Route[] = [
  route(
    'POST',
    '/inspection/rectification-batches',
    { summary: '批量交办整改', body: t.HandOver, reply: [201, t.HandedOver] },
    handOverFindings,
  ),
  route(
    'GET',
    '/inspection/rectifications',
    { summary: '整改台账', query: d.RectificationQuery, reply: [200, d.RectificationPage] },
    desk.listRectifications,
  ),
  route(
    'GET',
    '/inspection/rectification-work',
    { summary: '我的待办：整改', reply: [200, d.RectificationWork] },
    desk.getRectificationWork,
  ),
  route('POST', '/inspection/rectifications', { summary: '登记问题', body: t.NewProblem, reply: [201, t.Opened] }, recordProblem),
  route(
    'GET',
    '/inspection/rectifications/:rectificationId',
    { summary: '整改问题', params, reply: [200, d.RectificationDetail] },
    desk.getRectification,
  ),
  route('POST', at('confirmation'), { summary: '认领问题', params, body: t.Confirm, reply }, acts.confirmProblem),
  route('POST', at('dispute'), { summary: '提出异议', params, body: t.Dispute, reply }, acts.disputeProblem),
  route(
    'POST',
    at('dispute/decision'),
    { summary: '裁定异议', params, body: t.DecideDispute, reply },
    checks.decideProblemDispute,
  ),
  route('POST', at('assignment'), { summary: '指定责任人', params, body: t.Assign, reply }, acts.assignProblem),
  route('POST', at('start'), { summary: '开始整改', params, body: t.Start, reply }, acts.startCorrection),
  route(
    'POST',
    at('proofs'),
    {
      summary: '上传佐证',
      params,
      body: t.AddProof,
      upload: true,
      reply: [201, t.RectificationReply.extend({ proofId: z.uuid(), sha256: z.string() })],
    },
    acts.addProof,
  ),
  route(
    'GET',
    at('proofs/:proofId/file'),
    { summary: '下载佐证', params: params.extend({ proofId: z.uuid('标识有误') }), reply: 'download' },
    acts.getProofFile,
  ),
  route('POST', at('submissions'), { summary: '报送核查', params, body: t.Submit, reply }, acts.submitCorrection),
  route('POST', at('checker'), { summary: '指定核查人', params, body: t.NameChecker, reply }, checks.nameChecker),
  route('POST', at('checks'), { summary: '核查', params, body: t.Check, reply }, checks.checkCorrection),
  route('POST', at('closure'), { summary: '销号', params, body: t.Close, reply }, checks.closeProblem),
  route('POST', at('reopening'), { summary: '重新整改', params, body: t.Reopen, reply }, checks.reopenProblem),
  route('POST', at('cancellation'), { summary: '撤销问题', params, body: t.Cancel, reply }, checks.cancelProblem),
]

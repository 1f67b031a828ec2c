import { route } from '../../../platform/index.ts'
import { ActReply, CaseParams } from '../perform.ts'
import { close, recordDelivery, recordExecution } from './actions.ts'
import { approveInstalments, handInMoney, recordPayment } from './actions-money.ts'
import { ApproveInstalments, CloseCase, HandInMoney, RecordDelivery, RecordExecution, RecordPayment } from './types.ts'

const act = { params: CaseParams, reply: [201, ActReply] } as const
const own = { caseId: true } as const

export const enforcementRoutes = [
  route('POST', '/cases/:caseId/deliveries', { summary: '送达', ...act, body: RecordDelivery.omit(own) }, recordDelivery),
  route('POST', '/cases/:caseId/payments', { summary: '登记缴款', ...act, body: RecordPayment.omit(own) }, recordPayment),
  route('POST', '/cases/:caseId/hand-ins', { summary: '当场收缴款上缴', ...act, body: HandInMoney.omit(own) }, handInMoney),
  route(
    'POST',
    '/cases/:caseId/instalment-plans',
    { summary: '批准分期或延期缴纳', ...act, body: ApproveInstalments.omit(own) },
    approveInstalments,
  ),
  route('POST', '/cases/:caseId/executions', { summary: '登记执行', ...act, body: RecordExecution.omit(own) }, recordExecution),
  route('POST', '/cases/:caseId/closure', { summary: '结案', ...act, body: CloseCase.omit(own) }, close),
]

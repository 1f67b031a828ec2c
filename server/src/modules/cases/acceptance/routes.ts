import { route } from '../../../platform/index.ts'
import { ActReply, CaseParams } from '../perform.ts'
import { accept, continueUnknown, correctCase, decline, resume, transferReport } from './actions.ts'
import { registerReport } from './register.ts'
import { Accept, ContinueUnknown, CorrectCase, Decline, Registered, RegisterReport, Resume, TransferReport } from './types.ts'

const act = { params: CaseParams, reply: [201, ActReply] } as const

export const acceptanceRoutes = [
  route('POST', '/cases', { summary: '接报案登记', body: RegisterReport, reply: [201, Registered] }, registerReport),
  route('POST', '/cases/:caseId/acceptance', { ...act, summary: '受案（立案）', body: Accept.omit({ caseId: true }) }, accept),
  route('POST', '/cases/:caseId/refusal', { ...act, summary: '不予受理', body: Decline.omit({ caseId: true }) }, decline),
  route(
    'POST',
    '/cases/:caseId/transfer',
    { ...act, summary: '移送管辖', body: TransferReport.omit({ caseId: true }) },
    transferReport,
  ),
  route(
    'POST',
    '/cases/:caseId/corrections',
    { ...act, summary: '更正案件信息', body: CorrectCase.omit({ caseId: true }) },
    correctCase,
  ),
  route(
    'POST',
    '/cases/:caseId/continued-investigation',
    { ...act, summary: '转为继续调查', body: ContinueUnknown.omit({ caseId: true }) },
    continueUnknown,
  ),
  route('POST', '/cases/:caseId/resumption', { ...act, summary: '恢复办理', body: Resume.omit({ caseId: true }) }, resume),
]

import { route } from '../../../platform/index.ts'
import { ActReply, CaseParams } from '../perform.ts'
import { decide, propose, revokeDecision, withdrawProposal } from './actions.ts'
import { getDecisionLetter, LetterParams } from './letter-actions.ts'
import { decideOnTheSpot } from './spot-actions.ts'
import { Decide, DecideOnTheSpot, OnTheSpotReply, Propose, RevokeDecision, WithdrawProposal } from './types.ts'

const act = { params: CaseParams, reply: [201, ActReply] } as const

export const decisionRoutes = [
  route('POST', '/cases/:caseId/proposals', { summary: '提出处理意见', ...act, body: Propose.omit({ caseId: true }) }, propose),
  route(
    'POST',
    '/cases/:caseId/proposal-withdrawals',
    { summary: '撤回处理意见', ...act, body: WithdrawProposal.omit({ caseId: true }) },
    withdrawProposal,
  ),
  route('POST', '/cases/:caseId/decisions', { summary: '作出决定', ...act, body: Decide.omit({ caseId: true }) }, decide),
  route(
    'POST',
    '/cases/:caseId/decision-revocations',
    { summary: '撤销决定', ...act, body: RevokeDecision.omit({ caseId: true }) },
    revokeDecision,
  ),
  route(
    'GET',
    '/cases/:caseId/decisions/:decisionId/letter',
    { summary: '下载决定书', params: LetterParams, reply: 'download' },
    getDecisionLetter,
  ),
  route(
    'POST',
    '/on-the-spot-decisions',
    { summary: '登记当场处罚', body: DecideOnTheSpot, reply: [201, OnTheSpotReply] },
    decideOnTheSpot,
  ),
]

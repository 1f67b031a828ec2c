import { route } from '../../../platform/index.ts'
import { ActReply, CaseParams } from '../perform.ts'
import { addParty, correctParty, removeParty } from './actions.ts'
import { AddParty, CorrectParty, RemoveParty } from './types.ts'

export const partyRoutes = [
  route(
    'POST',
    '/cases/:caseId/parties',
    { summary: '登记当事人', params: CaseParams, body: AddParty.omit({ caseId: true }), reply: [201, ActReply] },
    addParty,
  ),
  route(
    'POST',
    '/cases/:caseId/party-corrections',
    { summary: '更正当事人', params: CaseParams, body: CorrectParty.omit({ caseId: true }), reply: [201, ActReply] },
    correctParty,
  ),
  route(
    'POST',
    '/cases/:caseId/party-removals',
    { summary: '移除当事人', params: CaseParams, body: RemoveParty.omit({ caseId: true }), reply: [201, ActReply] },
    removeParty,
  ),
]

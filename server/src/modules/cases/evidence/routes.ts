import { route } from '../../../platform/index.ts'
import { ActReply, CaseParams } from '../perform.ts'
import { addEvidence, excludeEvidence } from './actions.ts'
import { AddEvidence, ExcludeEvidence } from './types.ts'

export const evidenceRoutes = [
  route(
    'POST',
    '/cases/:caseId/evidence',
    { summary: '登记证据', params: CaseParams, body: AddEvidence.omit({ caseId: true }), reply: [201, ActReply] },
    addEvidence,
  ),
  route(
    'POST',
    '/cases/:caseId/evidence-exclusions',
    { summary: '排除证据', params: CaseParams, body: ExcludeEvidence.omit({ caseId: true }), reply: [201, ActReply] },
    excludeEvidence,
  ),
]

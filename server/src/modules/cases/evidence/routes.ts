import { route } from '../../../platform/index.ts'
import { ActReply, CaseParams } from '../perform.ts'
import { addEvidence, addEvidenceFile, excludeEvidence, getEvidenceFile } from './actions.ts'
import { AddEvidence, EvidenceForm, EvidenceParams, ExcludeEvidence } from './types.ts'

export const evidenceRoutes = [
  route(
    'POST',
    '/cases/:caseId/evidence',
    { summary: '登记证据', params: CaseParams, body: AddEvidence.omit({ caseId: true }), reply: [201, ActReply] },
    addEvidence,
  ),
  route(
    'POST',
    '/cases/:caseId/evidence-files',
    { summary: '登记证据及其文件', params: CaseParams, body: EvidenceForm, upload: true, reply: [201, ActReply] },
    addEvidenceFile,
  ),
  route(
    'GET',
    '/cases/:caseId/evidence/:evidenceId/file',
    { summary: '下载证据文件', params: EvidenceParams, reply: 'download' },
    getEvidenceFile,
  ),
  route(
    'POST',
    '/cases/:caseId/evidence-exclusions',
    { summary: '排除证据', params: CaseParams, body: ExcludeEvidence.omit({ caseId: true }), reply: [201, ActReply] },
    excludeEvidence,
  ),
]

import { route } from '../../../platform/index.ts'
import { ApplicationParams, LicenceActReply } from '../perform.ts'
import { endExcludedTime, extendDecision, recordExamination, startExcludedTime } from './actions.ts'
import * as t from './types.ts'

const act = { params: ApplicationParams, reply: [201, LicenceActReply] } as const
const own = { applicationId: true } as const

export const examinationRoutes = [
  route(
    'POST',
    '/licences/applications/:applicationId/examinations',
    { ...act, summary: '登记审查', body: t.RecordExamination.omit(own) },
    recordExamination,
  ),
  route(
    'POST',
    '/licences/applications/:applicationId/excluded-times',
    { ...act, summary: '登记不计入期限的时间', body: t.StartExcludedTime.omit(own) },
    startExcludedTime,
  ),
  route(
    'POST',
    '/licences/applications/:applicationId/excluded-times/end',
    { ...act, summary: '结束不计入期限的时间', body: t.EndExcludedTime.omit(own) },
    endExcludedTime,
  ),
  route(
    'POST',
    '/licences/applications/:applicationId/extension',
    { ...act, summary: '延长审批期限', body: t.ExtendDecision.omit(own) },
    extendDecision,
  ),
]

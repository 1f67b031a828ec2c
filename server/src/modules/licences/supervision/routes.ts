import { route } from '../../../platform/index.ts'
import { ApplicationParams, LicenceActReply } from '../perform.ts'
import { recordSupervision } from './actions.ts'
import { RecordSupervision } from './types.ts'

export const supervisionRoutes = [
  route(
    'POST',
    '/licences/applications/:applicationId/supervisions',
    {
      params: ApplicationParams,
      reply: [201, LicenceActReply],
      summary: '登记监督检查',
      body: RecordSupervision.omit({ applicationId: true }),
    },
    recordSupervision,
  ),
]

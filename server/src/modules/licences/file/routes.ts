import { route } from '../../../platform/index.ts'
import { ApplicationParams } from '../perform.ts'
import { getApplication, getApplicationTimeline } from './actions.ts'
import { LicenceReading, LicenceTimeline } from './reading.ts'

export const fileRoutes = [
  route(
    'GET',
    '/licences/applications/:applicationId',
    { summary: '许可申请', params: ApplicationParams, reply: [200, LicenceReading] },
    getApplication,
  ),
  route(
    'GET',
    '/licences/applications/:applicationId/timeline',
    { summary: '许可申请的办理经过', params: ApplicationParams, reply: [200, LicenceTimeline] },
    getApplicationTimeline,
  ),
]

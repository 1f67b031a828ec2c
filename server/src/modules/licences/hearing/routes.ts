import { route } from '../../../platform/index.ts'
import { ApplicationParams, LicenceActReply } from '../perform.ts'
import { holdLicenceHearing, requestLicenceHearing, tellHearingRight, waiveHearing } from './actions.ts'
import * as t from './types.ts'

const act = { params: ApplicationParams, reply: [201, LicenceActReply] } as const
const own = { applicationId: true } as const

export const hearingRoutes = [
  route(
    'POST',
    '/licences/applications/:applicationId/hearing-notices',
    { ...act, summary: '告知听证权利', body: t.TellHearingRight.omit(own) },
    tellHearingRight,
  ),
  route(
    'POST',
    '/licences/applications/:applicationId/hearing-requests',
    { ...act, summary: '登记听证申请', body: t.RequestLicenceHearing.omit(own) },
    requestLicenceHearing,
  ),
  route(
    'POST',
    '/licences/applications/:applicationId/hearing-waivers',
    { ...act, summary: '登记放弃听证', body: t.WaiveHearing.omit(own) },
    waiveHearing,
  ),
  route(
    'POST',
    '/licences/applications/:applicationId/hearings',
    { ...act, summary: '举行听证', body: t.HoldLicenceHearing.omit(own) },
    holdLicenceHearing,
  ),
]

import { route } from '../../../platform/index.ts'
import { ApplicationParams, LicenceActReply } from '../perform.ts'
import { acceptApplication, declineApplication, recordCorrections, tellCorrections, withdrawApplication } from './actions.ts'
import { receiveApplication } from './receive.ts'
import * as t from './types.ts'

const act = { params: ApplicationParams, reply: [201, LicenceActReply] } as const
const own = { applicationId: true } as const

export const applicationRoutes = [
  route(
    'POST',
    '/licences/applications',
    { summary: '接收许可申请', body: t.ReceiveApplication, reply: [201, t.ReceivedApplication] },
    receiveApplication,
  ),
  route(
    'POST',
    '/licences/applications/:applicationId/correction-notice',
    { ...act, summary: '一次告知补正', body: t.TellCorrections.omit(own) },
    tellCorrections,
  ),
  route(
    'POST',
    '/licences/applications/:applicationId/corrections',
    { ...act, summary: '登记补正材料', body: t.RecordCorrections.omit(own) },
    recordCorrections,
  ),
  route(
    'POST',
    '/licences/applications/:applicationId/acceptance',
    { ...act, summary: '受理', body: t.AcceptApplication.omit(own) },
    acceptApplication,
  ),
  route(
    'POST',
    '/licences/applications/:applicationId/non-acceptance',
    { ...act, summary: '不予受理', body: t.DeclineApplication.omit(own) },
    declineApplication,
  ),
  route(
    'POST',
    '/licences/applications/:applicationId/withdrawal',
    { ...act, summary: '申请人撤回申请', body: t.WithdrawApplication.omit(own) },
    withdrawApplication,
  ),
]

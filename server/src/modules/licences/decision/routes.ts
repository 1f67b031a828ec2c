import { route } from '../../../platform/index.ts'
import { ApplicationParams, LicenceActReply } from '../perform.ts'
import { grantLicence, refuseLicence } from './actions.ts'
import { deliverLicence, issueCertificate } from './actions-delivery.ts'
import { cancelLicence, revokeLicence } from './actions-end.ts'
import { giveLegalOpinion, proposeRefusal, proposeRevocation } from './actions-opinion.ts'
import * as t from './types.ts'

const act = { params: ApplicationParams, reply: [201, LicenceActReply] } as const
const own = { applicationId: true } as const
const at = '/licences/applications/:applicationId'

export const decisionRoutes = [
  route(
    'POST',
    `${at}/refusal-proposals`,
    { ...act, summary: '提出不予许可意见', body: t.ProposeRefusal.omit(own) },
    proposeRefusal,
  ),
  route(
    'POST',
    `${at}/revocation-proposals`,
    { ...act, summary: '提出撤销许可意见', body: t.ProposeRevocation.omit(own) },
    proposeRevocation,
  ),
  route(
    'POST',
    `${at}/legal-opinions`,
    { ...act, summary: '出具法制审核意见', body: t.GiveLegalOpinion.omit(own) },
    giveLegalOpinion,
  ),
  route('POST', `${at}/grant`, { ...act, summary: '准予许可', body: t.GrantLicence.omit(own) }, grantLicence),
  route('POST', `${at}/refusal`, { ...act, summary: '不予许可', body: t.RefuseLicence.omit(own) }, refuseLicence),
  route('POST', `${at}/certificate`, { ...act, summary: '制发许可证件', body: t.IssueCertificate.omit(own) }, issueCertificate),
  route('POST', `${at}/deliveries`, { ...act, summary: '送达', body: t.DeliverLicence.omit(own) }, deliverLicence),
  route('POST', `${at}/revocation`, { ...act, summary: '撤销许可', body: t.RevokeLicence.omit(own) }, revokeLicence),
  route('POST', `${at}/cancellation`, { ...act, summary: '注销许可', body: t.CancelLicence.omit(own) }, cancelLicence),
]

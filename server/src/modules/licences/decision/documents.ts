import type { MarkCode } from '../../law/index.ts'
import type { Application, Decision, Outcome } from '../file/types.ts'
import type { LicenceKind } from '../kinds/types.ts'

/** The document of each outcome: the mark of its number, and its name in the public table. */
export const DOCUMENT: Record<Outcome, { mark: MarkCode; name: string }> = {
  granted: { mark: 'licence-grant', name: '准予行政许可决定书' },
  renewed: { mark: 'licence-grant', name: '准予延续行政许可决定书' },
  changed: { mark: 'licence-grant', name: '准予变更行政许可决定书' },
  refused: { mark: 'licence-refusal', name: '不予行政许可决定书' },
  revoked: { mark: 'licence-revocation', name: '撤销行政许可决定书' },
  cancelled: { mark: 'licence-cancellation', name: '注销行政许可决定书' },
}

/** The party as it stands in the decision and in the public table: as it was on the day. */
export function partyOf(application: Application) {
  const unit = application.applicantKind === 'unit'
  const person = { personIdType: application.idType, personIdNumber: application.idNumber }
  return {
    partyType: unit ? ('legal-person' as const) : application.soleTrader ? ('sole-trader' as const) : ('natural-person' as const),
    partyName: application.applicantName,
    uscc: application.uscc,
    legalRepresentative: application.legalRepresentative,
    legalRepIdType: application.legalRepIdType,
    legalRepIdNumber: application.legalRepIdNumber,
    ...(unit ? { personIdType: null, personIdNumber: null } : person),
    birthOn: application.birthOn,
    secrecy: application.secrecy,
    tradeSecret: application.tradeSecret,
  }
}

/** What every decision on this application says alike. */
export function commonOf(application: Application, kind: Pick<LicenceKind, 'type' | 'certificateName'>) {
  return {
    applicationId: application.id,
    unitId: application.unitId,
    unitPath: application.unitPath,
    organId: application.organId,
    authorityName: application.organName,
    authorityUscc: application.organUscc,
    kindCode: application.kindCode,
    licenceType: kind.type,
    certificateName: kind.certificateName,
    ...partyOf(application),
  }
}

/** What a decision leaves open when it is made. */
export const OPEN_DECISION = {
  bySilence: false,
  reasons: null,
  remedies: null,
  ground: null,
  proposalId: null,
  priorDecisionId: null,
  validFrom: null,
  validTo: null,
} as const satisfies Partial<Decision>

/** The right to reconsideration and to sue, with the terms. @law LIC 38(2); ARL 60 days; ALL six months */
export function remediesText(organ: string, court: string): string {
  return `如不服本决定，可以自收到本决定书之日起六十日内向${organ}申请行政复议，或者自知道本决定之日起六个月内向${court}提起行政诉讼。`
}

import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Instant } from '../../../kit/instant.ts'
import { LicenceType } from '../kinds/types.ts'
import { PaperType, Secrecy } from './types-application.ts'

/** Grounds to take a licence back: LIC 69.1 (may), LIC 69.2 (must), LIC 8 (for the public interest, with compensation). */
export const RevocationGround = z.enum([
  'abuse-of-office',
  'beyond-competence',
  'unlawful-procedure',
  'unqualified',
  'other-lawful',
  'fraud-or-bribery',
  'law-or-facts-changed',
])
export type RevocationGround = z.infer<typeof RevocationGround>
export const REVOCATION_GROUND: Record<RevocationGround, { name: string; basis: string; compensated: boolean }> = {
  'abuse-of-office': { name: '工作人员滥用职权、玩忽职守作出准予许可决定', basis: 'LIC:69(1).1', compensated: true },
  'beyond-competence': { name: '超越法定职权作出准予许可决定', basis: 'LIC:69(1).2', compensated: true },
  'unlawful-procedure': { name: '违反法定程序作出准予许可决定', basis: 'LIC:69(1).3', compensated: true },
  unqualified: { name: '对不具备资格或者不符合条件的申请人准予许可', basis: 'LIC:69(1).4', compensated: true },
  'other-lawful': { name: '依法可以撤销的其他情形', basis: 'LIC:69(1).5', compensated: true },
  'fraud-or-bribery': { name: '以欺骗、贿赂等不正当手段取得许可', basis: 'LIC:69(2)', compensated: false },
  'law-or-facts-changed': { name: '依据或者客观情况重大变化，为公共利益撤回', basis: 'LIC:8', compensated: true },
}

/** Grounds on which a licence is struck off (LIC 70). */
export const CancellationGround = z.enum([
  'expired',
  'holder-dead-or-incapable',
  'unit-ended',
  'revoked',
  'force-majeure',
  'other-lawful',
])
export type CancellationGround = z.infer<typeof CancellationGround>
export const CANCELLATION_GROUND: Record<CancellationGround, { name: string; basis: string }> = {
  expired: { name: '有效期届满未延续', basis: 'LIC:70.1' },
  'holder-dead-or-incapable': { name: '公民死亡或者丧失行为能力', basis: 'LIC:70.2' },
  'unit-ended': { name: '法人或者其他组织依法终止', basis: 'LIC:70.3' },
  revoked: { name: '许可被撤销、撤回或者证件被吊销', basis: 'LIC:70.4' },
  'force-majeure': { name: '不可抗力导致许可事项无法实施', basis: 'LIC:70.5' },
  'other-lawful': { name: '法律、法规规定的其他情形', basis: 'LIC:70.6' },
}

export const Opinion = z.object({
  id: z.uuid(),
  reviewerId: z.uuid(),
  result: z.enum(['agreed', 'not-agreed']),
  content: z.string(),
  givenAt: Instant,
})
export type Opinion = z.infer<typeof Opinion>

/** What the examiner would refuse or revoke, with the legal reviewer's opinion once there is one. */
export const Proposal = z.object({
  id: z.uuid(),
  intent: z.enum(['refuse', 'revoke']),
  ground: RevocationGround.nullable(),
  reasons: z.string(),
  basis: z.array(z.string()),
  heardOn: Day.nullable(),
  statement: z.string().nullable(),
  proposedBy: z.uuid(),
  proposedAt: Instant,
  opinion: Opinion.nullable(),
})
export type Proposal = z.infer<typeof Proposal>

export const Outcome = z.enum(['granted', 'refused', 'renewed', 'changed', 'revoked', 'cancelled'])
export type Outcome = z.infer<typeof Outcome>
export const OUTCOME_NAME: Record<Outcome, string> = {
  granted: '准予许可',
  refused: '不予许可',
  renewed: '准予延续',
  changed: '准予变更',
  revoked: '撤销许可',
  cancelled: '注销许可',
}
/** Whose party it is in the two-publicity table. */
export const PartyType = z.enum(['legal-person', 'natural-person', 'sole-trader'])

/** A decision with everything the public table of licences asks for, as it stood on the day. */
export const Decision = z.object({
  id: z.uuid(),
  applicationId: z.uuid(),
  unitId: z.uuid(),
  unitPath: z.string(),
  organId: z.uuid(),
  authorityName: z.string(),
  authorityUscc: z.string().nullable(),
  kindCode: z.string(),
  number: z.string(),
  documentName: z.string(),
  outcome: Outcome,
  decidedOn: Day,
  decidedBy: z.uuid(),
  recordedAt: Instant,
  /** Renewed because nothing was decided before the old one ended (LIC 50). */
  bySilence: z.boolean(),
  content: z.string(),
  reasons: z.string().nullable(),
  remedies: z.string().nullable(),
  basis: z.array(z.string()),
  ground: z.string().nullable(),
  proposalId: z.uuid().nullable(),
  /** The licence renewed, changed, revoked or cancelled. */
  priorDecisionId: z.uuid().nullable(),
  validFrom: Day.nullable(),
  /** Last day; null: for good. */
  validTo: Day.nullable(),
  licenceType: LicenceType,
  certificateName: z.string().nullable(),
  certificateNo: z.string().nullable(),
  certificateIssuedOn: Day.nullable(),
  partyType: PartyType,
  partyName: z.string(),
  uscc: z.string().nullable(),
  legalRepresentative: z.string().nullable(),
  legalRepIdType: PaperType.nullable(),
  legalRepIdNumber: z.string().nullable(),
  personIdType: PaperType.nullable(),
  personIdNumber: z.string().nullable(),
  birthOn: Day.nullable(),
  secrecy: Secrecy,
  tradeSecret: z.boolean(),
  revokedOn: Day.nullable(),
  revokedReason: z.string().nullable(),
  cancelledOn: Day.nullable(),
  /** From this day on a renewed or changed licence holds in its place. */
  succeededOn: Day.nullable(),
})
export type Decision = z.infer<typeof Decision>

export const DeliveryMethod = z.enum(['window', 'post', 'electronic', 'left', 'announcement'])
export type DeliveryMethod = z.infer<typeof DeliveryMethod>
export const DELIVERY_NAME: Record<DeliveryMethod, string> = {
  window: '窗口领取',
  post: '邮寄送达',
  electronic: '电子送达',
  left: '留置送达',
  announcement: '公告送达',
}
export const Delivery = z.object({
  id: z.uuid(),
  decisionId: z.uuid(),
  deliveredOn: Day,
  method: DeliveryMethod,
  recipient: z.string(),
})
export type Delivery = z.infer<typeof Delivery>

export const SupervisionResult = z.enum(['in-order', 'corrected', 'to-be-corrected', 'violation'])
export type SupervisionResult = z.infer<typeof SupervisionResult>
export const SUPERVISION_NAME: Record<SupervisionResult, string> = {
  'in-order': '未发现问题',
  corrected: '当场改正',
  'to-be-corrected': '责令限期改正',
  violation: '涉嫌违法，移送处理',
}
export const Supervision = z.object({
  id: z.uuid(),
  decisionId: z.uuid(),
  checkedOn: Day,
  officers: z.array(z.uuid()),
  findings: z.string(),
  result: SupervisionResult,
  handling: z.string().nullable(),
})
export type Supervision = z.infer<typeof Supervision>

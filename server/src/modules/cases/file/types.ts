import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Instant } from '../../../kit/instant.ts'
import { Penalty } from '../../law/index.ts'

export const CaseId = z.uuid('案件标识有误').brand<'CaseId'>()
export type CaseId = z.infer<typeof CaseId>

const Id = z.string()
const nullableDay = Day.nullable()
const nullableInstant = Instant.nullable()
const nullableText = z.string().nullable()

/** Where a case stands. Which act leads where is the table in `lifecycle.ts`. */
export const Stage = z.enum([
  'reported',
  'declined',
  'investigating',
  'handling-continued',
  'proposed',
  'reviewed',
  'decided',
  'delivered',
  'closed',
])
export type Stage = z.infer<typeof Stage>

export const STAGE_NAME: Record<Stage, string> = {
  reported: '已接报',
  declined: '不予受理',
  investigating: '调查中',
  'handling-continued': '继续调查（嫌疑人未明或在逃）',
  proposed: '待法制审核',
  reviewed: '审核通过，待决定',
  decided: '已决定，待送达',
  delivered: '已送达，执行中',
  closed: '已结案',
}

export const Procedure = z.enum(['ordinary', 'summary', 'fast-track'])
export type Procedure = z.infer<typeof Procedure>
export const PROCEDURE_NAME: Record<Procedure, string> = { ordinary: '普通程序', summary: '简易程序', 'fast-track': '快速办理' }

/** Whose procedure governs: the public-security law first (治安案件), or the Administrative Penalty Law. @law PSA-2025:4 */
export const Family = z.enum(['psa', 'general'])
export type Family = z.infer<typeof Family>

export const Secrecy = z.enum(['none', 'state-secret', 'police-work-secret', 'security-risk'])
export type Secrecy = z.infer<typeof Secrecy>
export const Sensitive = z.enum(['sexual', 'family-violence', 'drug-rehabilitation', 'juvenile'])
export type Sensitive = z.infer<typeof Sensitive>
export const Source = z.enum(['report', 'patrol', 'transfer', 'surrender', 'superior', 'on-the-spot'])
export type Source = z.infer<typeof Source>

export const LimitationGround = z.enum(['life-health-finance', 'refused-report'])

export const Outcome = z.enum(['penalty', 'no-penalty', 'transfer', 'mediated', 'terminated'])
export type Outcome = z.infer<typeof Outcome>
export const OUTCOME_NAME: Record<Outcome, string> = {
  penalty: '行政处罚',
  'no-penalty': '不予行政处罚',
  transfer: '移送',
  mediated: '治安调解结案',
  terminated: '终止调查',
}

/** The case's own row, with the unit's and the cause's names joined. */
export const Case = z.object({
  id: CaseId,
  number: z.string(),
  title: z.string(),
  unitId: Id,
  unitPath: z.string(),
  unitName: z.string(),
  unitLevel: z.string(),
  organId: Id,
  organName: z.string(),
  procedure: Procedure,
  stage: Stage,
  family: Family,
  causeCode: nullableText,
  causeName: nullableText,
  source: Source,
  place: z.string(),
  regionCode: z.string(),
  occurredOn: nullableDay,
  occurredUntil: nullableDay,
  foundOn: Day,
  summary: z.string(),
  secrecy: Secrecy,
  sensitive: z.array(Sensitive),
  reportedAt: Instant,
  acceptedAt: nullableInstant,
  /** 受案登记表文号, once accepted. */
  acceptanceNumber: nullableText,
  /** Why limitation is longer than usual, or does not hold. @law APL:36, PROC:154(3) */
  limitationGround: LimitationGround.nullable(),
  closedAt: nullableInstant,
  version: z.int(),
})
export type Case = z.infer<typeof Case>

export const Handler = z.object({
  id: Id,
  personId: Id,
  name: z.string(),
  kind: z.enum(['lead', 'co']),
  fromAt: Instant,
  untilAt: nullableInstant,
  endGround: z.enum(['handed-over', 'recused', 'lead-changed']).nullable(),
  reason: nullableText,
})
export type Handler = z.infer<typeof Handler>

export const PartyRole = z.enum(['offender', 'victim', 'guardian', 'reporter', 'witness', 'third-person'])
export type PartyRole = z.infer<typeof PartyRole>
export const IdType = z.enum([
  'id-card',
  'passport',
  'hk-macao-permit',
  'taiwan-permit',
  'foreign-residence',
  'residence-permit',
  'unknown',
])
export type IdType = z.infer<typeof IdType>
export const Vulnerability = z.enum(['blind', 'deaf', 'mute', 'mental-illness'])
export type Vulnerability = z.infer<typeof Vulnerability>

export const Party = z.object({
  id: Id,
  role: PartyRole,
  kind: z.enum(['person', 'unit']),
  name: z.string(),
  idType: IdType.nullable(),
  idNumber: nullableText,
  uscc: nullableText,
  soleTrader: z.boolean(),
  birthOn: nullableDay,
  legalRepresentative: nullableText,
  phone: nullableText,
  address: nullableText,
  guardsParty: nullableText,
  vulnerabilities: z.array(Vulnerability),
  nursingOrPregnant: z.boolean(),
  congressDeputy: z.enum(['county-or-above', 'township']).nullable(),
  priorDetained: z.boolean(),
  version: z.int(),
  removedAt: nullableInstant,
  removedReason: nullableText,
})
export type Party = z.infer<typeof Party>

export const EvidenceKind = z.enum([
  'physical',
  'documentary',
  'victim-statement',
  'witness-statement',
  'offender-statement',
  'expert-opinion',
  'scene-record',
  'av-material',
  'electronic-data',
])
export type EvidenceKind = z.infer<typeof EvidenceKind>
export const Evidence = z.object({
  id: Id,
  kind: EvidenceKind,
  title: z.string(),
  description: nullableText,
  collectedOn: Day,
  collectedBy: z.array(Id),
  place: nullableText,
  avRecorded: z.boolean(),
  inHandlingPlace: z.boolean(),
  fileSha256: nullableText,
  fileName: nullableText,
  excludedOn: nullableDay,
  excludedReason: nullableText,
})
export type Evidence = z.infer<typeof Evidence>

export const Questioning = z.object({
  id: Id,
  partyId: Id,
  summons: z.enum(['written', 'oral', 'forced', 'voluntary']),
  approvedBy: nullableText,
  arrivedAt: Instant,
  leftAt: nullableInstant,
  ground: z.enum(['ordinary', 'many-or-unknown', 'detention-possible']),
  officers: z.array(Id),
  inHandlingPlace: z.boolean(),
  avRecorded: z.boolean(),
  restAndFood: z.boolean(),
  guardianPresent: nullableText,
  guardianAbsentReason: nullableText,
})
export type Questioning = z.infer<typeof Questioning>

export const MeasureKind = z.enum([
  'seizure',
  'sealing-off',
  'freezing',
  'evidence-preservation',
  'continued-questioning',
  'restraint-until-sober',
])
export type MeasureKind = z.infer<typeof MeasureKind>
export const Measure = z.object({
  id: Id,
  partyId: nullableText,
  kind: MeasureKind,
  object: z.string(),
  urgent: z.boolean(),
  takenAt: Instant,
  officers: z.array(Id),
  approvedBy: nullableText,
  approvedAt: nullableInstant,
  refusedAt: nullableInstant,
  familyTold: nullableText,
  documentNumber: nullableText,
  liftedAt: nullableInstant,
  liftedReason: nullableText,
  extendedOn: nullableDay,
})
export type Measure = z.infer<typeof Measure>

export const Pause = z.object({
  id: Id,
  reason: z.enum(['expert-opinion', 'hearing']),
  fromOn: Day,
  toOn: nullableDay,
  document: z.string(),
})
export type Pause = z.infer<typeof Pause>

export const Extension = z.object({
  id: Id,
  ordinal: z.int(),
  reason: z.string(),
  requestedBy: Id,
  requestedAt: Instant,
  approvedBy: nullableText,
  approverUnit: nullableText,
  approvedOn: nullableDay,
  refusedReason: nullableText,
  decidedAt: nullableInstant,
})
export type Extension = z.infer<typeof Extension>

export const FastTrack = z.object({
  id: Id,
  partyId: Id,
  informedAt: Instant,
  consentedAt: Instant,
  custodyFrom: nullableInstant,
  convertedAt: nullableInstant,
  convertedReason: nullableText,
})
export type FastTrack = z.infer<typeof FastTrack>
export const Mediation = z.object({
  id: Id,
  ordinal: z.int(),
  heldOn: Day,
  agreed: z.boolean(),
  agreement: nullableText,
  performedOn: nullableDay,
  failedOn: nullableDay,
})
export type Mediation = z.infer<typeof Mediation>

export const Notice = z.object({
  id: Id,
  partyId: Id,
  givenAt: Instant,
  method: z.enum(['in-person', 'oral', 'announcement']),
  facts: z.string(),
  basis: z.array(z.string()),
  penalties: z.array(Penalty),
  hearingOffered: z.boolean(),
  statementWaived: z.boolean(),
  hearingWaived: z.boolean(),
  guardianTold: z.boolean(),
})
export type Notice = z.infer<typeof Notice>

export const Statement = z.object({
  id: Id,
  noticeId: Id,
  partyId: Id,
  madeAt: Instant,
  content: z.string(),
  adopted: z.enum(['adopted', 'partly', 'not-adopted']),
  answer: z.string(),
})
export type Statement = z.infer<typeof Statement>

export const Hearing = z.object({
  id: Id,
  noticeId: Id,
  partyId: Id,
  requestedOn: Day,
  decidedOn: nullableDay,
  refusedReason: nullableText,
  noticeServedOn: nullableDay,
  plannedOn: nullableDay,
  heldOn: nullableDay,
  chairId: nullableText,
  members: z.array(Id),
  clerkId: nullableText,
  openToPublic: z.boolean().nullable(),
  record: nullableText,
  withdrawnOn: nullableDay,
})
export type Hearing = z.infer<typeof Hearing>

export const DiscussionMember = z.object({
  personId: Id,
  name: z.string(),
  vote: z.enum(['agree', 'disagree', 'abstain']),
  dissent: nullableText,
})
export type DiscussionMember = z.infer<typeof DiscussionMember>
export const Discussion = z.object({
  id: Id,
  heldOn: Day,
  chairId: Id,
  members: z.array(DiscussionMember),
  minutes: z.string(),
  conclusion: z.string(),
})
export type Discussion = z.infer<typeof Discussion>

/** 从轻 stays inside the range; 减轻 goes below it. @law APL:32, PSA-2012:19, PSA-2025:20 */
export const Mitigation = z.enum(['none', 'lighter', 'reduced'])

export const ProposalItem = z.object({
  id: Id,
  ordinal: z.int(),
  partyId: nullableText,
  outcome: Outcome,
  causeCode: z.string(),
  statute: nullableText,
  tier: nullableText,
  mitigation: Mitigation,
  penalties: z.array(Penalty),
  basis: z.array(z.string()),
  detentionExecuted: z.boolean().nullable(),
  outcomeReason: nullableText,
})
export type ProposalItem = z.infer<typeof ProposalItem>

export const ReviewOutcome = z.object({
  id: Id,
  proposalId: Id,
  result: z.enum(['approved', 'returned', 'disagreed', 'transferred', 'not-required']),
  reviewerId: nullableText,
  opinionId: nullableText,
  reason: z.string(),
  at: Instant,
  clears: z.boolean(),
})
export type ReviewOutcome = z.infer<typeof ReviewOutcome>

export const Proposal = z.object({
  id: Id,
  version: z.int(),
  proposedBy: Id,
  proposedAt: Instant,
  facts: z.string(),
  reasons: z.string(),
  discretion: z.string(),
  publicInterest: z.boolean(),
  complex: z.boolean(),
  fileDigest: z.string(),
  withdrawnAt: nullableInstant,
  items: z.array(ProposalItem),
  review: ReviewOutcome.nullable(),
})
export type Proposal = z.infer<typeof Proposal>

/** Content of an on-the-spot decision, which no proposal precedes. */
export const Spot = z.object({
  causeCode: z.string(),
  statute: z.string(),
  tier: z.string(),
  penalties: z.array(Penalty),
  basis: z.array(z.string()),
  facts: z.string(),
  collectedFen: z.int(),
  /** Why money was collected on the spot; null when none was. */
  collectedWhy: z.enum(['small', 'remote', 'hard-to-execute']).nullable(),
  disputed: z.boolean(),
  avRecorded: z.boolean(),
  officers: z.array(Id),
  decidedAt: Instant,
})
export type Spot = z.infer<typeof Spot>

export const Level = z.enum(['officer', 'station', 'county', 'city'])
export type Level = z.infer<typeof Level>
export const Decision = z.object({
  id: Id,
  kind: z.enum(['reviewed', 'on-the-spot']),
  itemId: nullableText,
  proposalId: nullableText,
  partyId: nullableText,
  outcome: Outcome,
  number: nullableText,
  decidedOn: Day,
  decidedBy: Id,
  level: Level,
  discussionId: nullableText,
  deputyPermission: nullableText,
  spot: Spot.nullable(),
  revokedOn: nullableDay,
  revokedReason: nullableText,
})
export type Decision = z.infer<typeof Decision>

export const DeliveryMethod = z.enum([
  'pronounced',
  'handed-over',
  'left-at-address',
  'post',
  'electronic',
  'entrusted',
  'public-notice',
  'impossible',
])
export type DeliveryMethod = z.infer<typeof DeliveryMethod>
export const Delivery = z.object({
  id: Id,
  decisionId: Id,
  partyId: Id,
  method: DeliveryMethod,
  deliveredOn: Day,
  publishedOn: nullableDay,
  consentSigned: z.boolean(),
  toldPublication: z.boolean(),
  note: nullableText,
})
export type Delivery = z.infer<typeof Delivery>
export const Payment = z.object({
  id: Id,
  decisionId: Id,
  kind: z.enum(['fine', 'surcharge', 'confiscation']),
  paidOn: Day,
  amountFen: z.int(),
  channel: z.enum(['bank', 'on-the-spot', 'electronic']),
  receipt: z.string(),
  handedInOn: nullableDay,
})
export type Payment = z.infer<typeof Payment>
export const InstalmentPlan = z.object({
  id: Id,
  decisionId: Id,
  requestedOn: Day,
  approvedBy: Id,
  approvedOn: Day,
  parts: z.array(z.object({ dueOn: Day, amountFen: z.int() })),
})
export type InstalmentPlan = z.infer<typeof InstalmentPlan>
export const Execution = z.object({
  id: Id,
  decisionId: Id,
  kind: z.enum([
    'detention',
    'detention-suspended',
    'detention-not-executed',
    'license',
    'business',
    'confiscation',
    'warning',
    'impossible',
  ]),
  fromOn: Day,
  toOn: nullableDay,
  creditedDays: z.int(),
  place: nullableText,
  note: nullableText,
})
export type Execution = z.infer<typeof Execution>
export const Closure = z.object({
  ground: z.enum(['no-penalty', 'mediated', 'executed', 'criminal', 'impossible', 'transferred', 'terminated']),
  closedOn: Day,
  note: nullableText,
  closedBy: Id,
})
export type Closure = z.infer<typeof Closure>

/**
 * Everything recorded on one case, as every rule and the case page read it. Lists are in the order of recording.
 * `hasSectionHead` and the like are never here: a rule that needs a fact from elsewhere takes it as a parameter.
 */
export const CaseFile = z.object({
  case: Case,
  handlers: z.array(Handler),
  parties: z.array(Party),
  evidence: z.array(Evidence),
  questionings: z.array(Questioning),
  measures: z.array(Measure),
  pauses: z.array(Pause),
  extensions: z.array(Extension),
  fastTracks: z.array(FastTrack),
  mediations: z.array(Mediation),
  notices: z.array(Notice),
  statements: z.array(Statement),
  hearings: z.array(Hearing),
  discussions: z.array(Discussion),
  proposals: z.array(Proposal),
  decisions: z.array(Decision),
  deliveries: z.array(Delivery),
  payments: z.array(Payment),
  instalmentPlans: z.array(InstalmentPlan),
  executions: z.array(Execution),
  closure: Closure.nullable(),
})
export type CaseFile = z.infer<typeof CaseFile>

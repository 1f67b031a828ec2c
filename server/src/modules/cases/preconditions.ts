import type { Refusal } from '../../kit/errors.ts'
import type { Instant } from '../../kit/instant.ts'
import { refuseUndecided } from './enforcement/rules-close.ts'
import { refuseNoDelivery } from './enforcement/rules-delivery.ts'
import { refuseNoPenalty } from './enforcement/rules-execution.ts'
import { refuseNoFine, refuseNoHandIn, refuseNoMoney } from './enforcement/rules-money.ts'
import { usableEvidence } from './evidence/rules.ts'
import type { CaseFile } from './file/types.ts'
import { liveHandlers } from './handlers/rules.ts'
import { refuseAnyRequest, refuseNoHearing } from './hearing/rules-hearing.ts'
import { refuseAnyNotice, refuseAnyStatement } from './hearing/rules-notice.ts'
import { refuseFastTrackAtAll } from './investigation/rules-fast-track.ts'
import { refuseNothingToApprove, refuseNothingToExtend, refuseNothingToLift } from './investigation/rules-measure.ts'
import { refuseMediationAtAll, refuseNoPendingMediation } from './investigation/rules-mediation.ts'
import { refuseNobodyToQuestion, refuseNoOpenQuestioning } from './investigation/rules-questioning.ts'
import { refuseNoOpenPause, refuseNoPendingExtension, refuseRequestExtension } from './investigation/rules-time.ts'
import type { ActName } from './lifecycle.ts'
import { liveParties } from './parties/age.ts'

/** Why the act as such may not be done now, whatever is typed into its form, or null. Pure; shown at the disabled button. */
export type Precondition = (file: CaseFile, now: Instant) => Refusal | null

const none: Precondition = () => null

const noHandler: Precondition = (file) =>
  liveHandlers(file).length > 0 ? null : { code: 'no-handler', detail: '本案没有现任办案民警。', basis: ['PROC:17'] }
const noParty: Precondition = (file) =>
  liveParties(file).length > 0 ? null : { code: 'no-party', detail: '本案还没有登记当事人。', basis: ['PROC:60'] }
const noEvidence: Precondition = (file) =>
  usableEvidence(file).length > 0 ? null : { code: 'no-evidence', detail: '本案没有可以排除的证据。', basis: ['PROC:27'] }

/** One precondition an act; the compiler refuses a missing one. */
export const PRECONDITIONS: Record<ActName, Precondition> = {
  accept: none,
  decline: none,
  transferReport: none,
  correctCase: none,
  assignHandler: none,
  endHandler: noHandler,
  addParty: none,
  correctParty: noParty,
  removeParty: noParty,
  addEvidence: none,
  excludeEvidence: noEvidence,
  recordQuestioning: refuseNobodyToQuestion,
  endQuestioning: refuseNoOpenQuestioning,
  orderMeasure: none,
  approveMeasure: refuseNothingToApprove,
  extendMeasure: refuseNothingToExtend,
  liftMeasure: refuseNothingToLift,
  startPause: none,
  endPause: refuseNoOpenPause,
  requestExtension: refuseRequestExtension,
  decideExtension: refuseNoPendingExtension,
  continueUnknown: none,
  resume: none,
  useFastTrack: refuseFastTrackAtAll,
  convertToOrdinary: none,
  recordMediation: refuseMediationAtAll,
  settleMediation: refuseNoPendingMediation,
  giveNotice: refuseAnyNotice,
  recordStatement: refuseAnyStatement,
  requestHearing: refuseAnyRequest,
  decideHearing: refuseNoHearing,
  holdHearing: refuseNoHearing,
  holdDiscussion: none,
  propose: none,
  withdrawProposal: none,
  decide: none,
  revokeDecision: none,
  recordDelivery: refuseNoDelivery,
  recordPayment: refuseNoMoney,
  handInMoney: refuseNoHandIn,
  approveInstalments: refuseNoFine,
  recordExecution: refuseNoPenalty,
  close: refuseUndecided,
}

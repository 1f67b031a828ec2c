import type { Refusal } from '../../kit/errors.ts'
import type { Instant } from '../../kit/instant.ts'
import type { CaseFile } from './file/types.ts'
import type { ActName } from './lifecycle.ts'

/** Why the act as such may not be done now, whatever is typed into its form, or null. Pure; shown at the disabled button. */
export type Precondition = (file: CaseFile, now: Instant) => Refusal | null

const none: Precondition = () => null

/** One precondition an act; the compiler refuses a missing one. */
export const PRECONDITIONS: Record<ActName, Precondition> = {
  accept: none,
  decline: none,
  transferReport: none,
  correctCase: none,
  assignHandler: none,
  endHandler: none,
  addParty: none,
  correctParty: none,
  removeParty: none,
  addEvidence: none,
  excludeEvidence: none,
  recordQuestioning: none,
  endQuestioning: none,
  orderMeasure: none,
  approveMeasure: none,
  extendMeasure: none,
  liftMeasure: none,
  startPause: none,
  endPause: none,
  requestExtension: none,
  decideExtension: none,
  continueUnknown: none,
  resume: none,
  useFastTrack: none,
  convertToOrdinary: none,
  recordMediation: none,
  settleMediation: none,
  giveNotice: none,
  recordStatement: none,
  requestHearing: none,
  decideHearing: none,
  holdHearing: none,
  holdDiscussion: none,
  propose: none,
  withdrawProposal: none,
  decide: none,
  revokeDecision: none,
  recordDelivery: none,
  recordPayment: none,
  handInMoney: none,
  approveInstalments: none,
  recordExecution: none,
  close: none,
}

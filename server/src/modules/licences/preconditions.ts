import type { Day } from '../../kit/day.ts'
import type { Refusal } from '../../kit/errors.ts'
import { chinaCalendar } from '../law/index.ts'
import { refuseCorrections } from './application/rules.ts'
import {
  refuseCertificate,
  refuseGrant,
  refuseNothingToCancel,
  refuseNothingToDeliver,
  refuseRefusal,
  refuseRevoking,
} from './decision/rules.ts'
import { refuseNoProposal, refuseProposingRefusal, refuseProposingRevocation } from './decision/rules-opinion.ts'
import { refuseExtension, refuseNoOpenTime, refuseSecondTime } from './examination/rules.ts'
import type { LicenceFile } from './file/types.ts'
import { refuseAnotherHearing, refuseNothingToHold, refuseNothingTold, refuseWaiver } from './hearing/rules.ts'
import type { ActName } from './lifecycle.ts'
import { refuseNoLicence } from './supervision/rules.ts'

/** Why the act as such may not be done today, whatever is typed into its form, or null. Pure; shown at the disabled button. */
export type Precondition = (file: LicenceFile, today: Day) => Refusal | null

const none: Precondition = () => null

/** One precondition an act; the compiler refuses a missing one. */
export const PRECONDITIONS: Record<ActName, Precondition> = {
  tellCorrections: (file, today) => refuseCorrections(file, today, chinaCalendar),
  recordCorrections: none,
  acceptApplication: none,
  declineApplication: none,
  withdrawApplication: none,
  recordExamination: none,
  startExcludedTime: refuseSecondTime,
  endExcludedTime: refuseNoOpenTime,
  extendDecision: (file, today) => refuseExtension(file, today, chinaCalendar),
  tellHearingRight: (file, today) => refuseAnotherHearing(file, today, chinaCalendar),
  requestLicenceHearing: refuseNothingTold,
  waiveHearing: refuseWaiver,
  holdLicenceHearing: refuseNothingToHold,
  proposeRefusal: refuseProposingRefusal,
  proposeRevocation: refuseProposingRevocation,
  giveLegalOpinion: refuseNoProposal,
  grantLicence: (file, today) => refuseGrant(file, today, chinaCalendar),
  refuseLicence: (file, today) => refuseRefusal(file, today, chinaCalendar),
  issueCertificate: refuseCertificate,
  deliverLicence: refuseNothingToDeliver,
  recordSupervision: refuseNoLicence,
  revokeLicence: refuseRevoking,
  cancelLicence: refuseNothingToCancel,
}

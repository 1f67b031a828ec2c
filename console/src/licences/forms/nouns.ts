import type { OperationId } from '../../api/operations.ts'
import type { Act, Reading } from '../types.ts'

/** The last step of the address of each act's form. */
export const NOUNS = {
  tellCorrections: 'correction-notice',
  recordCorrections: 'corrections',
  acceptApplication: 'acceptance',
  declineApplication: 'non-acceptance',
  withdrawApplication: 'withdrawal',
  recordExamination: 'examination',
  startExcludedTime: 'excluded-time',
  endExcludedTime: 'excluded-time-end',
  extendDecision: 'extension',
  tellHearingRight: 'hearing-notice',
  requestLicenceHearing: 'hearing-request',
  waiveHearing: 'hearing-waiver',
  holdLicenceHearing: 'hearing',
  proposeRefusal: 'refusal-proposal',
  proposeRevocation: 'revocation-proposal',
  giveLegalOpinion: 'legal-opinion',
  grantLicence: 'grant',
  refuseLicence: 'refusal',
  issueCertificate: 'certificate',
  deliverLicence: 'delivery',
  recordSupervision: 'supervision',
  revokeLicence: 'revocation',
  cancelLicence: 'cancellation',
} as const satisfies Partial<Record<OperationId, string>>

export type ActName = keyof typeof NOUNS
export const ACT_NAMES = Object.keys(NOUNS) as ActName[]

/** The act whose form stands at this address, or undefined. */
export const actOfNoun = (noun: string): ActName | undefined => ACT_NAMES.find((name) => NOUNS[name] === noun)

/** The act as the server sees it for this application and this person. @throws Error when the server does not know it */
export function actOn({ acts }: Reading, name: ActName): Act {
  const act = acts[name]
  if (!act) throw new Error(`The server tells nothing of ${name}`)
  return act
}

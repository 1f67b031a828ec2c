import type { IssuedDocument } from '../../../platform/documents/index.ts'
import type { LicenceFile } from '../file/types.ts'
import { acceptanceLetter, correctionLetter, nonAcceptanceLetter, receiptLetter } from './on-application.ts'
import { certificateLetter, decisionLetter, endingLetter } from './on-decision.ts'
import type { Letter } from './types.ts'

/** What each letter says of this file, or null while there is nothing to say. For the applicant and the file: nothing in it is masked. */
export const LETTERS: Record<Letter, (file: LicenceFile) => IssuedDocument | null> = {
  receipt: receiptLetter,
  correction: correctionLetter,
  acceptance: acceptanceLetter,
  'non-acceptance': nonAcceptanceLetter,
  decision: decisionLetter,
  certificate: certificateLetter,
  revocation: (file) => endingLetter(file, 'revoked'),
  cancellation: (file) => endingLetter(file, 'cancelled'),
}

/** Name under which it is saved: kind, number and day, no person. */
export const letterName = ({ title, number, issuedOn }: IssuedDocument): string => `${title}${number ?? ''}-${issuedOn}.pdf`

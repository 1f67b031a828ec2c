import { z } from 'zod'
import { ApplicationParams } from '../perform.ts'

/**
 * The papers an application leads to. `decision`: granting (also renewing and changing) or refusing; `revocation` and `cancellation` end a licence.
 */
export const Letter = z.enum([
  'receipt',
  'correction',
  'acceptance',
  'non-acceptance',
  'decision',
  'certificate',
  'revocation',
  'cancellation',
])
export type Letter = z.infer<typeof Letter>

export const LicenceLetterParams = ApplicationParams.extend({ letter: Letter })
export type LicenceLetterParams = z.infer<typeof LicenceLetterParams>

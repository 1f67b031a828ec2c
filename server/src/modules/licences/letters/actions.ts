import { Readable } from 'node:stream'
import { DomainError } from '../../../kit/errors.ts'
import { makeDocument } from '../../../platform/documents/index.ts'
import { audit, authorise, type Ctx, type Download } from '../../../platform/index.ts'
import { getLicenceFile } from '../file/store.ts'
import { LETTERS, letterName } from './letters.ts'
import type { LicenceLetterParams } from './types.ts'

/**
 * A letter of the application as PDF; who took it, and its fingerprint, is in the trail.
 * @throws DomainError `letter-not-found` while the fact it tells is not there
 */
export async function getLicenceLetter(ctx: Ctx, { applicationId, letter }: LicenceLetterParams): Promise<Download> {
  authorise(ctx.actor, 'licence.read')
  const file = await ctx.read((tx) => getLicenceFile(tx, applicationId))
  const document = LETTERS[letter](file)
  if (!document) throw new DomainError('not-found', 'letter-not-found', '本件还没有这份文书。')
  const { bytes, fingerprint } = await makeDocument(document)
  const details = { letter, number: document.number, fingerprint }
  await ctx.transaction(async (tx) => audit.record(tx, { action: 'licence.letter-taken', subject: applicationId, details }))
  return { name: letterName(document), type: 'application/pdf', stream: Readable.from([bytes]) }
}

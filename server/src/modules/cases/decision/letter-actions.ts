import { Readable } from 'node:stream'
import { z } from 'zod'
import { DomainError } from '../../../kit/errors.ts'
import { makeDocument } from '../../../platform/documents/index.ts'
import { audit, authorise, type Ctx, type Download } from '../../../platform/index.ts'
import { getCaseFile } from '../file/store.ts'
import { CaseParams } from '../perform.ts'
import { decisionLetter, letterName } from './letter.ts'

export const LetterParams = CaseParams.extend({ decisionId: z.uuid('标识有误') })
export type LetterParams = z.infer<typeof LetterParams>

/** The written decision as PDF; who took it, and its fingerprint, is in the trail. */
export async function getDecisionLetter(ctx: Ctx, { caseId, decisionId }: LetterParams): Promise<Download> {
  authorise(ctx.actor, 'case.read')
  const file = await ctx.read((tx) => getCaseFile(tx, caseId))
  const decision = file.decisions.find(({ id }) => id === decisionId)
  if (!decision) throw new DomainError('not-found', 'decision-not-found', '本案没有这份决定。')
  const letter = decisionLetter(file, decision)
  const { bytes, fingerprint } = await makeDocument(letter)
  await ctx.transaction(async (tx) =>
    audit.record(tx, { action: 'case.decision-letter-taken', subject: caseId, details: { decisionId, fingerprint } }),
  )
  return { name: letterName(letter), type: 'application/pdf', stream: Readable.from([bytes]) }
}

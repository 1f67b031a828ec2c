import { DomainError, refuseIf } from '../../../kit/errors.ts'
import {
  audit,
  authorise,
  type Ctx,
  type Download,
  nameFile,
  openFile,
  type Received,
  receiveFile,
  type Upload,
} from '../../../platform/index.ts'
import { getCaseFile } from '../file/store.ts'
import type { CaseId } from '../file/types.ts'
import { standingsOf } from '../handlers/actions.ts'
import { ACTS } from '../lifecycle.ts'
import { type ActReply, perform } from '../perform.ts'
import { refuseEvidence, refuseExclusion } from './rules.ts'
import * as store from './store.ts'
import type { AddEvidence, EvidenceParams, ExcludeEvidence } from './types.ts'

/** Registers a piece of evidence, without a file of its own. @law PROC:26 */
export function addEvidence(ctx: Ctx, input: AddEvidence): Promise<ActReply> {
  return register(ctx, input, null)
}

/**
 * As `addEvidence`, with the evidence's file. The upload is taken in before the case is locked; the file gets its name in the same
 * transaction as the evidence, so that a refused act leaves no file anybody can see.
 * @throws DomainError with a `file-…` code at the field `file`; all of `addEvidence`
 */
export async function addEvidenceFile(ctx: Ctx, { file, ...input }: AddEvidence & { file: Upload }): Promise<ActReply> {
  await refuseStranger(ctx, input.caseId).catch((error) => {
    file.stream.destroy()
    throw error
  })
  return register(ctx, input, await receiveFile(ctx, file.stream, file.name))
}

/** Nothing is taken in for a case the actor may not work on. */
async function refuseStranger(ctx: Ctx, caseId: CaseId): Promise<void> {
  authorise(ctx.actor, ACTS.addEvidence.permission)
  await ctx.read((tx) => getCaseFile(tx, caseId))
}

function register(ctx: Ctx, input: AddEvidence, received: Received | null): Promise<ActReply> {
  return perform(ctx, 'addEvidence', input, async (tx, file) => {
    const standings = await standingsOf(tx, input.collectedBy, input.collectedOn)
    refuseIf(refuseEvidence(file, input, standings, ctx.today))
    const stored = received && (await nameFile(ctx, tx, received))
    const id = await store.insertEvidence(tx, input, stored, ctx.now)
    const { kind, title, collectedOn } = input
    const withFile = stored ? { fileName: stored.name, fileSha256: stored.sha256 } : {}
    return { id, details: { evidenceId: id, kind, title, collectedOn, ...withFile } }
  })
}

/**
 * The file of a piece of evidence, verified before the first byte goes out; who took it is in the trail.
 * @throws DomainError `no-evidence-file` also when the case is not the actor's to see; `file-damaged` when it changed on the disk
 */
export async function getEvidenceFile(ctx: Ctx, { caseId, evidenceId }: EvidenceParams): Promise<Download> {
  authorise(ctx.actor, 'case.read')
  const fileId = await ctx.read((tx) => store.fileOf(tx, caseId, evidenceId))
  if (!fileId) throw new DomainError('not-found', 'no-evidence-file', '这份证据没有文件，或者它不属于您可以查看的单位。')
  const download = await openFile(ctx, fileId)
  try {
    const details = { evidenceId, fileId, fileName: download.name }
    await ctx.transaction(async (tx) => audit.record(tx, { action: 'case.evidence-file-taken', subject: caseId, details }))
    return download
  } catch (error) {
    download.stream.destroy()
    throw error
  }
}

/** Excludes evidence; it stays in the file with its day and reason. @law PROC:27 */
export function excludeEvidence(ctx: Ctx, input: ExcludeEvidence): Promise<ActReply> {
  return perform(ctx, 'excludeEvidence', input, async (tx, file) => {
    refuseIf(refuseExclusion(file, input.evidenceId))
    await store.excludeEvidence(tx, input.evidenceId, ctx.today, input.reason)
    const title = file.evidence.find(({ id }) => id === input.evidenceId)?.title
    return { id: input.evidenceId, details: { evidenceId: input.evidenceId, title, reason: input.reason } }
  })
}

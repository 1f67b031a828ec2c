import { z } from 'zod'
import type { Tx } from '../../kit/db.ts'
import { DomainError, refuseIf } from '../../kit/errors.ts'
import { audit, authorise, type Ctx } from '../../platform/index.ts'
import * as store from './file/store.ts'
import { ApplicationId, type LicenceFile, Stage } from './file/types.ts'
import { kindInForce } from './kinds/settings.ts'
import type { LicenceKind } from './kinds/types.ts'
import { ACTS, type ActName, refuseStage, stageAfter } from './lifecycle.ts'
import { PRECONDITIONS } from './preconditions.ts'

/** Every act names the application and the version of it that the person saw. */
export const LicenceActInput = z.object({ applicationId: ApplicationId, version: z.int().min(1) })
export const ApplicationParams = z.object({ applicationId: ApplicationId })
/** Reply of every act: the new version and stage, the id of what was recorded, and the number of the document it made. */
export const LicenceActReply = z.object({
  applicationId: ApplicationId,
  version: z.int(),
  stage: Stage,
  id: z.string().nullable(),
  number: z.string().nullable(),
})
export type LicenceActReply = z.infer<typeof LicenceActReply>

/** What the act leaves behind: the id of its row, the number of its document, what timeline and audit keep, and another stage where facts decide. */
export type Done = { id?: string; number?: string; details?: unknown; stage?: Stage }

/**
 * The five beats of every act on an application: load and lock, authorise, rule, save, record.
 * @param work checks the act's own input against the file, writes its rows, returns what was done
 * @throws DomainError `stale` (409, with both values) when someone acted in between; 422 with the article when refused
 */
export function perform(
  ctx: Ctx,
  act: ActName,
  input: z.infer<typeof LicenceActInput>,
  work: (tx: Tx, file: LicenceFile, kind: LicenceKind) => Promise<Done>,
): Promise<LicenceActReply> {
  return ctx.transaction(async (tx) => {
    await store.lockApplication(tx, input.applicationId)
    const file = await store.getLicenceFile(tx, input.applicationId)
    authorise(ctx.actor, ACTS[act].permission)
    if (file.application.version !== input.version) await throwStale(tx, file, input)
    refuseIf(refuseStage(act, file.application.stage))
    const kind = await kindInForce(tx, file.application.kindCode)
    refuseIf(PRECONDITIONS[act](file, ctx.today))
    const done = await work(tx, file, kind)
    const stage = done.stage ?? stageAfter(act) ?? file.application.stage
    await store.advance(tx, input.applicationId, stage, ctx.now)
    await remember(ctx, tx, act, file, stage, done)
    const version = file.application.version + 1
    return { applicationId: input.applicationId, version, stage, id: done.id ?? null, number: done.number ?? null }
  })
}

async function remember(ctx: Ctx, tx: Tx, act: ActName, file: LicenceFile, stage: Stage, done: Done): Promise<void> {
  const details = done.details ?? {}
  const { id: applicationId, stage: stageFrom } = file.application
  const { id: actorId, name: actorName } = ctx.actor
  await store.addTimeline(tx, { applicationId, act, at: ctx.now, actorId, actorName, stageFrom, stageTo: stage, details })
  audit.record(tx, { action: `licence.${act}`, subject: applicationId, details })
}

async function throwStale(tx: Tx, file: LicenceFile, input: z.infer<typeof LicenceActInput>): Promise<never> {
  const last = await store.lastEntry(tx, file.application.id)
  const title = last && last.act in ACTS ? ACTS[last.act as ActName].title : '修改'
  const detail = last ? `${last.actorName}刚刚办理了“${title}”。请核对后再提交。` : '申请已被他人修改，请核对后再提交。'
  throw new DomainError('conflict', 'stale', detail, { values: { yours: input, theirs: { ...file.application, last } } })
}

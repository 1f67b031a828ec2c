import { z } from 'zod'
import type { Tx } from '../../kit/db.ts'
import { DomainError, refuseIf } from '../../kit/errors.ts'
import { audit, authorise, type Ctx } from '../../platform/index.ts'
import * as store from './file/store.ts'
import { type CaseFile, CaseId, type Stage } from './file/types.ts'
import { refuseOutsider } from './handlers/rules.ts'
import { ACTS, type ActName, refuseStage, stageAfter } from './lifecycle.ts'
import { PRECONDITIONS } from './preconditions.ts'

/** Every act names the case and the version of it that the person saw. */
export const ActInput = z.object({ caseId: CaseId, version: z.int().min(1) })
export const CaseParams = z.object({ caseId: CaseId })
/** Reply of every act: the case's new version, and the id of what was recorded. */
export const ActReply = z.object({ caseId: CaseId, version: z.int(), stage: z.string(), id: z.string().nullable() })
export type ActReply = z.infer<typeof ActReply>

/** What the act leaves behind: the id of its row, what the timeline and the audit keep, and another stage than the table's where facts decide. */
export type Done = {
  id?: string
  details?: unknown
  stage?: Stage
  /** Runs after everything is recorded: for the one act that takes the case out of the actor's own sight. */
  last?: () => Promise<void>
}

/**
 * The five beats of every act on a case: load and lock, authorise, rule, save, record.
 * @param work checks the act's own input against the file (`refuseIf(refuseX(file, input))`), writes its rows, returns what was done
 * @throws DomainError `stale` (409, with both values) when someone acted in between; 422 with the article when refused
 */
export function perform(
  ctx: Ctx,
  act: ActName,
  input: z.infer<typeof ActInput>,
  work: (tx: Tx, file: CaseFile) => Promise<Done>,
): Promise<ActReply> {
  return ctx.transaction(async (tx) => {
    await store.lockCase(tx, input.caseId)
    const file = await store.getCaseFile(tx, input.caseId)
    authorise(ctx.actor, ACTS[act].permission)
    if (file.case.version !== input.version) await throwStale(tx, file, input)
    refuseIf(refuseStage(act, file.case.stage, file.case.procedure))
    refuseIf(refuseOutsider(act, file, ctx.actor.personId))
    refuseIf(PRECONDITIONS[act](file, ctx.now))
    const done = await work(tx, file)
    const stage: Stage = done.stage ?? stageAfter(act) ?? file.case.stage
    await store.advance(tx, input.caseId, stage)
    await remember(ctx, tx, act, file, stage, done)
    await done.last?.()
    return { caseId: input.caseId, version: file.case.version + 1, stage, id: done.id ?? null }
  })
}

async function remember(ctx: Ctx, tx: Tx, act: ActName, file: CaseFile, stage: Stage, done: Done): Promise<void> {
  const details = done.details ?? {}
  const { id: caseId, stage: stageFrom } = file.case
  await store.addTimeline(tx, {
    caseId,
    act,
    at: ctx.now,
    actorId: ctx.actor.id,
    actorName: ctx.actor.name,
    stageFrom,
    stageTo: stage,
    details,
  })
  audit.record(tx, { action: `case.${act}`, subject: caseId, details })
}

async function throwStale(tx: Tx, file: CaseFile, input: z.infer<typeof ActInput>): Promise<never> {
  const last = await store.lastEntry(tx, file.case.id)
  const title = last && last.act in ACTS ? ACTS[last.act as ActName].title : '修改'
  const detail = last ? `${last.actorName}刚刚办理了“${title}”。请核对后再提交。` : '案件已被他人修改，请核对后再提交。'
  throw new DomainError('conflict', 'stale', detail, { values: { yours: input, theirs: { ...file.case, last } } })
}

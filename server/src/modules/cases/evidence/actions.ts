import { refuseIf } from '../../../kit/errors.ts'
import type { Ctx } from '../../../platform/index.ts'
import { standingsOf } from '../handlers/actions.ts'
import { type ActReply, perform } from '../perform.ts'
import { refuseEvidence, refuseExclusion } from './rules.ts'
import * as store from './store.ts'
import type { AddEvidence, ExcludeEvidence } from './types.ts'

export function addEvidence(ctx: Ctx, input: AddEvidence): Promise<ActReply> {
  return perform(ctx, 'addEvidence', input, async (tx, file) => {
    const standings = await standingsOf(tx, input.collectedBy, input.collectedOn)
    refuseIf(refuseEvidence(file, input, standings, ctx.today))
    const id = await store.insertEvidence(tx, input, null, ctx.now)
    return { id, details: { evidenceId: id, kind: input.kind, title: input.title, collectedOn: input.collectedOn } }
  })
}

export function excludeEvidence(ctx: Ctx, input: ExcludeEvidence): Promise<ActReply> {
  return perform(ctx, 'excludeEvidence', input, async (tx, file) => {
    refuseIf(refuseExclusion(file, input.evidenceId))
    await store.excludeEvidence(tx, input.evidenceId, ctx.today, input.reason)
    const title = file.evidence.find(({ id }) => id === input.evidenceId)?.title
    return { id: input.evidenceId, details: { evidenceId: input.evidenceId, title, reason: input.reason } }
  })
}

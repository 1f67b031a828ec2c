import { authorise, type Ctx, may } from '../../../platform/index.ts'
import { countWork, HANDLED_STAGES, sortWork, workItemOf } from './rules.ts'
import * as store from './store.ts'
import type { Work, WorkKind } from './types.ts'

/** 我的待办, as far as cases know it: what the actor handles, and what waits for the actor's approval. */
export function getWork(ctx: Ctx, { kind }: { kind?: WorkKind | undefined }): Promise<Work> {
  authorise(ctx.actor, 'case.read')
  const { personId } = ctx.actor
  return ctx.read(async (tx) => {
    const [handled, approvals] = await Promise.all([
      personId && may(ctx.actor, 'case.handle') ? store.handledCases(tx, personId, HANDLED_STAGES) : [],
      may(ctx.actor, 'case.approve') ? store.awaitingApproval(tx) : [],
    ])
    const items = sortWork([...handled, ...approvals].map(workItemOf))
    return { items: kind ? items.filter((item) => item.kind === kind) : items, counts: countWork(items) }
  })
}

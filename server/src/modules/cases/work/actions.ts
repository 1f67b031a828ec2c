import type { Tx } from '../../../kit/db.ts'
import { authorise, type Ctx, may } from '../../../platform/index.ts'
import { chinaCalendar } from '../../law/index.ts'
import { deadlinesOf } from '../deadlines/rules.ts'
import { localTerms } from '../deadlines/settings.ts'
import { findCaseFiles } from '../file/store.ts'
import { countWork, HANDLED_STAGES, sortWork, withClock, workItemOf } from './rules.ts'
import * as store from './store.ts'
import type { Work, WorkItem, WorkKind } from './types.ts'

/** 我的待办, as far as cases know it: what the actor handles, and what waits for the actor's approval. */
export function getWork(ctx: Ctx, { kind }: { kind?: WorkKind | undefined }): Promise<Work> {
  authorise(ctx.actor, 'case.read')
  const { personId } = ctx.actor
  return ctx.read(async (tx) => {
    const [handled, approvals] = await Promise.all([
      personId && may(ctx.actor, 'case.handle') ? store.handledCases(tx, personId, HANDLED_STAGES) : [],
      may(ctx.actor, 'case.approve') ? store.awaitingApproval(tx) : [],
    ])
    const items = sortWork(await clocked(ctx, tx, [...handled, ...approvals].map(workItemOf)))
    return { items: kind ? items.filter((item) => item.kind === kind) : items, counts: countWork(items) }
  })
}

/** Where a kind of work has no term of its own, the case's most urgent clock says until when and why. */
async function clocked(ctx: Ctx, tx: Tx, items: WorkItem[]): Promise<WorkItem[]> {
  const open = [...new Set(items.filter((item) => item.dueOn === null).map((item) => item.caseId))]
  if (open.length === 0) return items
  const [files, local] = await Promise.all([findCaseFiles(tx, open), localTerms(tx)])
  const clocks = new Map(files.map((file) => [file.case.id as string, deadlinesOf(file, ctx.now, chinaCalendar, local)]))
  return items.map((item) => withClock(item, clocks.get(item.caseId) ?? []))
}

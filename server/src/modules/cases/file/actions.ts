import { authorise, type Ctx } from '../../../platform/index.ts'
import { namesOf } from '../../organisations/index.ts'
import { limitationOf } from '../acceptance/limitation.ts'
import { availability, officersOf } from './availability.ts'
import type { CaseReading, Timeline } from './reading.ts'
import * as store from './store.ts'
import type { CaseId } from './types.ts'

/** The whole file, the officers' names, what may be done now, and the limitation period. */
export function getCase(ctx: Ctx, { caseId }: { caseId: CaseId }): Promise<CaseReading> {
  authorise(ctx.actor, 'case.read')
  return ctx.read(async (tx) => {
    const file = await store.getCaseFile(tx, caseId)
    const names = await namesOf(tx, officersOf(file))
    const people = Object.fromEntries(names.map(({ id, name }) => [id, name]))
    return { file, people, acts: availability(file, ctx.actor, ctx.now) as CaseReading['acts'], limitation: limitation(file) }
  })
}

function limitation(file: Parameters<typeof officersOf>[0]): CaseReading['limitation'] {
  const counted = limitationOf(file.case)
  return counted && { ...counted, basis: [...counted.basis] }
}

/** What happened to the case, oldest first. */
export function getCaseTimeline(ctx: Ctx, { caseId }: { caseId: CaseId }): Promise<Timeline> {
  authorise(ctx.actor, 'case.read')
  return ctx.read(async (tx) => {
    const [items, seen] = await Promise.all([store.timelineOf(tx, caseId), store.seesCase(tx, caseId)])
    if (!seen) throw store.notFound()
    return { items }
  })
}

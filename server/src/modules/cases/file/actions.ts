import { authorise, type Ctx } from '../../../platform/index.ts'
import { chinaCalendar } from '../../law/index.ts'
import { namesOf } from '../../organisations/index.ts'
import { limitationOf } from '../acceptance/limitation.ts'
import { deadlinesOf } from '../deadlines/rules.ts'
import { localTerms } from '../deadlines/settings.ts'
import { enforcementStanding } from '../enforcement/standing.ts'
import { availability, officersOf } from './availability.ts'
import type { CaseReading, Timeline } from './reading.ts'
import * as store from './store.ts'
import type { CaseId } from './types.ts'

/** The whole file, the officers' names, what may be done now, the clocks, and the limitation period. */
export function getCase(ctx: Ctx, { caseId }: { caseId: CaseId }): Promise<CaseReading> {
  authorise(ctx.actor, 'case.read')
  return ctx.read(async (tx) => {
    const [file, local] = await Promise.all([store.getCaseFile(tx, caseId), localTerms(tx)])
    const names = await namesOf(tx, officersOf(file))
    const deadlines = deadlinesOf(file, ctx.now, chinaCalendar, local)
    const people = Object.fromEntries(names.map(({ id, name }) => [id, name]))
    const acts = availability(file, ctx.actor, ctx.now) as CaseReading['acts']
    const enforcement = enforcementStanding(file, ctx.today, chinaCalendar)
    return { file, people, acts, deadlines, enforcement, limitation: limitation(file) }
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

import { authorise, type Ctx } from '../../../platform/index.ts'
import { chinaCalendar } from '../../law/index.ts'
import { getCaseFile } from '../file/store.ts'
import type { CaseId } from '../file/types.ts'
import { deadlinesOf, explainDeadlines } from './rules.ts'
import { localTerms } from './settings.ts'
import type { CaseDeadlines } from './types.ts'

/** Every clock of the case as it stands now. @throws DomainError `case-not-found`, also outside the actor's scope */
export function getDeadlines(ctx: Ctx, { caseId }: { caseId: CaseId }): Promise<CaseDeadlines> {
  authorise(ctx.actor, 'case.read')
  return ctx.transaction(async (tx) => {
    const [file, local] = await Promise.all([getCaseFile(tx, caseId), localTerms(tx)])
    return { caseId, asOf: ctx.now, deadlines: deadlinesOf(file, ctx.now, chinaCalendar, local) }
  })
}

/** The same as text, for `fadu deadline explain`. */
export function explainCase(ctx: Ctx, { caseId }: { caseId: CaseId }): Promise<string> {
  authorise(ctx.actor, 'case.read')
  return ctx.transaction(async (tx) => {
    const [file, local] = await Promise.all([getCaseFile(tx, caseId), localTerms(tx)])
    return explainDeadlines(file, ctx.now, chinaCalendar, local)
  })
}

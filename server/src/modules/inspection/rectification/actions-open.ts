import type { Tx } from '../../../kit/db.ts'
import { DomainError } from '../../../kit/errors.ts'
import { newId } from '../../../kit/uuid.ts'
import { audit, authorise, type Ctx, settingOf } from '../../../platform/index.ts'
import { getUnit } from '../../organisations/index.ts'
import { clockFrom } from './actions-act.ts'
import { comeBack } from './actions-check.ts'
import { rectificationTerms } from './settings.ts'
import { findCase } from './source.ts'
import * as store from './store.ts'
import type { NewProblem, Opened, Problem } from './types.ts'

/**
 * The door: a fault that is to be put right, opened in the caller's transaction. The same fault (`faultKey`) is never opened twice: when it was
 * closed it is opened again, and marked as a repeat within the months of the setting; when it is open, or was found to be none, it stays as it is.
 * The caller has authorised; the unit must lie in the actor's scope.
 */
export async function openRectification(tx: Tx, ctx: Ctx, problem: Problem): Promise<Opened> {
  const faultKey = problem.faultKey ?? `${problem.sourceKind}:${problem.sourceId}`
  const found = await store.findByFault(tx, faultKey)
  if (found && found.state !== 'closed') return { rectificationId: found.id, outcome: 'standing' }
  if (found) {
    await comeBack(ctx, tx, found, '同一问题再次发现。')
    return { rectificationId: found.id, outcome: 'reopened' }
  }
  const id = newId(Date.parse(ctx.now))
  const clocked = clockFrom('found', problem.severity, await settingOf(tx, rectificationTerms), ctx.today)
  const by = { foundBy: ctx.actor.id, foundByName: ctx.actor.name, foundAt: ctx.now }
  await store.insertRectification(tx, { ...problem, ...clocked, ...by, id, faultKey, state: 'found' })
  await store.insertEntry(tx, {
    ...{ rectificationId: id, act: 'open', at: ctx.now, byId: ctx.actor.id, byName: ctx.actor.name },
    ...{ fromState: null, toState: 'found', dueOn: null, late: false, words: problem.title },
  })
  audit.record(tx, { action: 'rectification.open', subject: id, details: { faultKey, severity: problem.severity } })
  return { rectificationId: id, outcome: 'opened' }
}

/** A problem somebody found by looking at files, recorded by hand. */
export function recordProblem(ctx: Ctx, input: NewProblem): Promise<Opened> {
  authorise(ctx.actor, 'rectification.open')
  return ctx.transaction(async (tx) => {
    const unit = await getUnit(tx, input.unitId)
    const invalid = (field: string, message: string) =>
      new DomainError('invalid', 'invalid-input', message, { fields: { [field]: message } })
    if (!unit.path.startsWith(ctx.actor.scopePath)) throw invalid('unitId', '该单位不在您的单位范围内')
    const file = input.caseId === null ? null : await findCase(tx, input.caseId)
    if (input.caseId !== null && file?.unitPath.startsWith(unit.path) !== true)
      throw invalid('caseId', '没有这个案件，或者它不是该单位的案件')
    const sourceId = newId(Date.parse(ctx.now))
    return openRectification(tx, ctx, {
      ...{ ...input, sourceKind: 'by-hand', sourceId, unitPath: unit.path, code: `by-hand-${input.category}` },
      caseNumber: file?.number ?? null,
    })
  })
}

import type { Tx } from '../../../kit/db.ts'
import { DomainError, refuseIf } from '../../../kit/errors.ts'
import { newId } from '../../../kit/uuid.ts'
import { audit, authorise, type Ctx } from '../../../platform/index.ts'
import { chinaCalendar, countTerm } from '../../law/index.ts'
import { enforcementStanding, getUnit, type Unit } from '../../organisations/index.ts'
import { addTimeline, findDecision } from '../file/store.ts'
import type { ApplicationId } from '../file/types.ts'
import { kindInForce } from '../kinds/settings.ts'
import type { LicenceKind } from '../kinds/types.ts'
import { identified } from './identity.ts'
import { documentNumber } from './numbers.ts'
import * as rules from './rules.ts'
import { CORRECT_TERM } from './rules-silence.ts'
import { deceptionsOf, insertApplication } from './store.ts'
import type { ReceiveApplication, ReceivedApplication } from './types.ts'

/**
 * 接收申请: takes in an application with its papers and gives a receipt with a number. Missing papers are told, never a reason to turn it away.
 * @throws DomainError `invalid-identity` with the wrong fields; `unknown-licence-kind`; 422 for a wrong applicant, organ or renewal
 * @law LIC 29, 31, 32
 */
export function receiveApplication(ctx: Ctx, given: ReceiveApplication): Promise<ReceivedApplication> {
  return ctx.transaction(async (tx) => {
    authorise(ctx.actor, 'licence.receive')
    const [kind, unit] = await Promise.all([kindInForce(tx, given.kindCode), handlingUnit(ctx, tx, given.unitId)])
    const input = identified(given, ctx.today)
    const organ = await getUnit(tx, unit.organId)
    refuseIf(rules.refuseApplicant(kind, input, organ.kind, ctx.today))
    refuseIf(rules.refuseDocuments(kind, input.documents))
    const prior = input.priorDecisionId ? await findDecision(tx, input.priorDecisionId) : null
    refuseIf(rules.refusePrior(kind, input, prior, unit.organId, ctx.today))
    const id = newId(Date.parse(ctx.now)) as ApplicationId
    const number = await documentNumber(ctx, tx, 'licence-application', { id, unitId: unit.id })
    await insertApplication(tx, { ...newApplication(ctx, input, unit, kind), id, number })
    await remember(ctx, tx, id, number)
    const { dueOn } = countTerm(CORRECT_TERM, ctx.today, [], chinaCalendar)
    const missing = rules.missingDocuments(kind, input.documents)
    const barredUntil = rules.barredUntil(kind, await deceptionsOf(tx, input), ctx.today)
    return { applicationId: id, version: 1, stage: 'received', number, missing, correctBy: dueOn ?? ctx.today, barredUntil }
  })
}

/** The unit asked for, which must lie in the actor's scope, or the actor's own. */
async function handlingUnit(ctx: Ctx, tx: Tx, unitId: string | null): Promise<Unit> {
  const own = async () => {
    if (!ctx.actor.personId) throw new DomainError('refused', 'no-officer', '当前账号未关联人员，请选择办理单位。')
    return (await enforcementStanding(tx, ctx.actor.personId, ctx.today)).person.unitId
  }
  const unit = await getUnit(tx, unitId ?? (await own()))
  if (unit.path.startsWith(ctx.actor.scopePath) && unit.closedOn === null) return unit
  throw new DomainError('refused', 'unit-outside-scope', '该单位不在您可以办理的范围内，或者已撤销。')
}

function newApplication(ctx: Ctx, input: ReceiveApplication, unit: Unit, kind: LicenceKind) {
  return {
    ...input,
    unitId: unit.id,
    unitPath: unit.path,
    organId: unit.organId,
    stage: 'received' as const,
    decisionDays: kind.decision.count,
    decisionBasis: kind.decision.basis,
    extensionDays: kind.extensionDays,
    onSite: kind.onSite,
    hearingRequired: kind.hearing === 'required',
    receivedAt: ctx.now,
    createdBy: ctx.actor.id,
  }
}

async function remember(ctx: Ctx, tx: Tx, applicationId: ApplicationId, number: string): Promise<void> {
  const details = { number }
  const { id: actorId, name: actorName } = ctx.actor
  const entry = { applicationId, act: 'receiveApplication', at: ctx.now, actorId, actorName, details }
  await addTimeline(tx, { ...entry, stageFrom: null, stageTo: 'received' })
  audit.record(tx, { action: 'licence.receiveApplication', subject: applicationId, details })
}

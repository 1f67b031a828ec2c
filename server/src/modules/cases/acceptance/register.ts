import type { Tx } from '../../../kit/db.ts'
import { DomainError, type Refusal, refuseIf } from '../../../kit/errors.ts'
import { newId } from '../../../kit/uuid.ts'
import { audit, authorise, type Ctx } from '../../../platform/index.ts'
import { causeOf } from '../../law/index.ts'
import { enforcementStanding, getUnit, type Standing, type Unit } from '../../organisations/index.ts'
import { addTimeline } from '../file/store.ts'
import type { CaseId } from '../file/types.ts'
import { insertHandler } from '../handlers/store.ts'
import { identified } from '../parties/identity.ts'
import { refuseParty } from '../parties/rules.ts'
import { insertParty } from '../parties/store.ts'
import type { PartyInput } from '../parties/types.ts'
import { caseNumber } from './numbers.ts'
import { familyOf, refuseCause, refuseDays, titleOf } from './rules.ts'
import * as store from './store.ts'
import type { Registered, RegisterReport, Warning } from './types.ts'

/**
 * 接报案登记: opens a case file for the actor's unit, with the actor as lead. A report that resembles another is a warning, never a refusal.
 * @throws DomainError `no-officer` when the account belongs to no officer
 * @law Procedure art. 60, 61
 */
export function registerReport(ctx: Ctx, input: RegisterReport): Promise<Registered> {
  return ctx.transaction(async (tx) => {
    authorise(ctx.actor, 'case.register')
    const standing = await registrar(ctx, tx)
    const unit = await getUnit(tx, standing.person.unitId)
    const parties = input.parties.map((party, index) => identified(party, ctx.today, `parties.${index}.`))
    refuseIf(refuseReport(ctx, input, parties))
    const id = newId() as CaseId
    const number = await caseNumber(tx, unit, id, ctx.now)
    const row = { ...newCase(ctx, input, unit, parties), id, number }
    await store.insertCase(tx, row)
    for (const party of parties) await insertParty(tx, row.id, party, ctx.now)
    await insertHandler(tx, { caseId: row.id, personId: standing.person.id, kind: 'lead', fromAt: ctx.now })
    await remember(ctx, tx, row.id, row.number)
    const warnings = await warningsFor(tx, input, parties, row.id)
    return { caseId: row.id, version: 1, stage: 'reported', id: row.id, number: row.number, warnings }
  })
}

/** Registering needs a serving officer; the enforcement credential is asked for at the steps that follow. @law PROC:52 */
async function registrar(ctx: Ctx, tx: Tx): Promise<Standing> {
  if (!ctx.actor.personId) throw new DomainError('refused', 'no-officer', '当前账号未关联民警，不能接报案。')
  const standing = await enforcementStanding(tx, ctx.actor.personId, ctx.today)
  const refused =
    standing.refused && ['not-an-officer', 'not-in-service'].includes(standing.refused.code) ? standing.refused : null
  refuseIf(refused)
  return standing
}

function refuseReport(ctx: Ctx, input: RegisterReport, parties: readonly PartyInput[]): Refusal | null {
  const days = refuseDays(input, ctx.today)
  if (days) return days
  const faults = parties.map((party) => refuseParty({ parties: [] }, party, ctx.today, null))
  const fault = faults.find((refusal) => refusal !== null)
  if (fault || !input.causeCode) return fault ?? null
  const suspects = parties.filter(({ role }) => role === 'offender').map(({ kind }) => kind)
  return refuseCause(causeOf(input.causeCode), input.occurredUntil ?? input.occurredOn ?? input.foundOn, suspects)
}

function newCase(ctx: Ctx, input: RegisterReport, unit: Unit, parties: readonly PartyInput[]) {
  const { parties: _, causeCode, ...facts } = input
  const cause = causeCode ? causeOf(causeCode) : null
  return {
    ...facts,
    title: input.title ?? titleOf(parties, cause?.name ?? null),
    causeCode,
    family: cause ? familyOf(cause, input.occurredUntil ?? input.occurredOn ?? input.foundOn) : ('psa' as const),
    regionCode: input.regionCode ?? unit.regionCode,
    unitId: unit.id,
    unitPath: unit.path,
    organId: unit.organId,
    reportedAt: ctx.now,
    createdBy: ctx.actor.id,
  }
}

async function remember(ctx: Ctx, tx: Tx, caseId: CaseId, number: string): Promise<void> {
  const details = { number }
  const { id: actorId, name: actorName } = ctx.actor
  await addTimeline(tx, {
    caseId,
    act: 'registerReport',
    at: ctx.now,
    actorId,
    actorName,
    stageFrom: null,
    stageTo: 'reported',
    details,
  })
  audit.record(tx, { action: 'case.registerReport', subject: caseId, details })
}

/** A report of the same person's act on the same day may be the same matter: it is to be explained to the reporter. @law PROC:60 */
async function warningsFor(tx: Tx, input: RegisterReport, parties: readonly PartyInput[], caseId: string): Promise<Warning[]> {
  const keys = parties.flatMap(({ idNumber, uscc }) => [idNumber, uscc]).filter((key) => key !== null)
  if (keys.length === 0 || !input.occurredOn) return []
  const similar = await store.findSimilar(tx, keys, input.occurredOn, caseId)
  return similar.map((other) => ({
    code: 'similar-case',
    detail: `${other.number}“${other.title}”登记了同一当事人（${other.partyName}）同日的行为，请核对是否重复报案。`,
    basis: ['PROC:60'],
    caseId: other.caseId,
  }))
}

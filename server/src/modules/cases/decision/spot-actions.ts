import { type Day, dayOf } from '../../../kit/day.ts'
import type { Tx } from '../../../kit/db.ts'
import { DomainError, refuseIf } from '../../../kit/errors.ts'
import { newId } from '../../../kit/uuid.ts'
import { audit, authorise, type Ctx } from '../../../platform/index.ts'
import { causeOf, causeVersionOn, issueCaseNumber, issueNumber, penaltyWithinRange } from '../../law/index.ts'
import { enforcementStanding, getUnit } from '../../organisations/index.ts'
import { addTimeline } from '../file/store.ts'
import type { CaseId, Family, Spot } from '../file/types.ts'
import { personOf } from './actions.ts'
import { refuseSpot } from './spot-rules.ts'
import * as spotStore from './spot-store.ts'
import * as store from './store.ts'
import type { DecideOnTheSpot } from './types.ts'

/**
 * Registers a decision made on the spot: case, party, officers, decision, delivery and payment in one transaction. Registering it is its
 * filing (备案); the hours since the decision are its clock, and a review after filing is queued by being on file.
 * @law PSA-2012:100–101, PSA-2025:119–120, APL:51–52, PROC:37–39
 */
export function decideOnTheSpot(ctx: Ctx, input: DecideOnTheSpot) {
  return ctx.transaction(async (tx) => {
    authorise(ctx.actor, 'case.register')
    const on = dayOf(input.decidedAt)
    if (input.decidedAt > ctx.now) {
      throw new DomainError('invalid', 'in-future', '处罚时间不能晚于现在。', { fields: { decidedAt: '不能晚于现在' } })
    }
    const { family, spot } = judge(input, on)
    for (const officer of input.officers) refuseIf((await enforcementStanding(tx, officer, on)).refused)
    const { unit, caseNumber, number } = await numbers(ctx, tx, on)
    const caseId = newId() as CaseId
    await spotStore.insertCase(tx, { caseId, caseNumber, unit, family, on, input, by: ctx.actor.id, now: ctx.now })
    const partyId = await spotStore.insertParty(tx, caseId, input, ctx.now)
    await spotStore.insertOfficers(tx, caseId, input)
    const decisionId = await record(ctx, tx, { caseId, partyId, number, on, spot })
    await spotStore.insertDelivery(tx, { caseId, decisionId, partyId, on, now: ctx.now })
    if (input.collectedFen > 0) await spotStore.insertCollection(tx, { caseId, decisionId, on, input, now: ctx.now })
    return { caseId, caseNumber, decisionId, number }
  })
}

/** The officer's unit, a case number and a decision number under its organ's name. */
async function numbers(ctx: Ctx, tx: Tx, on: Day) {
  const unit = await getUnit(tx, await spotStore.unitOfPerson(tx, personOf(ctx)))
  const organ = await getUnit(tx, unit.organId)
  const at = { unitPath: unit.path, issuedAt: ctx.now }
  const { text: caseNumber } = await issueCaseNumber(tx, { ...at, unitCode: unit.code, subject: '当场处罚' })
  const year = Number(on.slice(0, 4))
  const { text: number } = await issueNumber(tx, {
    ...at,
    organPrefix: organ.shortName,
    mark: 'penalty-decision',
    year,
    subject: caseNumber,
  })
  return { unit, caseNumber, number }
}

/** The law's answer to the officer's form; pure but for the errors thrown. */
function judge(input: DecideOnTheSpot, on: Day): { family: Family; spot: Spot } {
  const cause = causeOf(input.causeCode)
  const law = causeVersionOn(cause, on, on, input.tier)
  if (!law.punishable) refuseIf({ code: 'not-punishable', detail: law.explanation, basis: law.basis })
  if (!law.version) throw new RangeError('unreachable: an act that is not punishable was refused')
  const family: Family = law.version.statute.startsWith('PSA') ? 'psa' : 'general'
  const { penalties, disputed, avRecorded, collectedFen, collectedWhy, officers } = input
  refuseIf(penaltyWithinRange(law.version, input.tier, penalties))
  const facts = {
    family,
    partyKind: input.party.kind,
    causeCode: cause.code,
    causeField: cause.field,
    penalties,
    officers: officers.length,
  }
  refuseIf(refuseSpot({ ...facts, disputed, avRecorded, collectedFen, collectedWhy }, on))
  if (collectedFen > 0 && !input.receipt) {
    throw new DomainError('invalid', 'receipt-missing', '当场收缴罚款须填写票据号。', {
      fields: { receipt: '请填写票据号' },
      basis: ['APL:70'],
    })
  }
  const tier = law.version.tiers.find((candidate) => candidate.name === input.tier)
  const basis = tier ? [tier.article] : law.version.citations
  const spot = {
    causeCode: cause.code,
    statute: law.version.statute,
    tier: input.tier,
    penalties,
    basis,
    facts: input.facts,
    officers,
  }
  return { family, spot: { ...spot, collectedFen, collectedWhy, disputed, avRecorded, decidedAt: input.decidedAt } }
}

async function record(
  ctx: Ctx,
  tx: Tx,
  made: { caseId: CaseId; partyId: string; number: string; on: Day; spot: Spot },
): Promise<string> {
  const { caseId, partyId, number, on, spot } = made
  const decisionId = await store.insertDecision(tx, {
    caseId,
    kind: 'on-the-spot',
    itemId: null,
    proposalId: null,
    reviewId: null,
    partyId,
    outcome: 'penalty',
    number,
    decidedOn: on,
    decidedBy: spot.officers[0] ?? personOf(ctx),
    level: 'officer',
    discussionId: null,
    deputyPermission: null,
    spot,
    recordedAt: ctx.now,
  })
  const details = { number, decidedAt: spot.decidedAt }
  const { id: actorId, name: actorName } = ctx.actor
  await addTimeline(tx, {
    caseId,
    act: 'decideOnTheSpot',
    at: ctx.now,
    actorId,
    actorName,
    stageFrom: null,
    stageTo: 'delivered',
    details,
  })
  audit.record(tx, { action: 'case.decidedOnTheSpot', subject: caseId, details })
  return decisionId
}

import { addDays, type Day, dayOf } from '../../server/src/kit/day.ts'
import { addHours, type Instant } from '../../server/src/kit/instant.ts'
import { type CauseOfAction, causeVersionOn, chinaCalendar } from '../../server/src/modules/law/index.ts'
import type { CityUnit } from './city.ts'
import { castOf, openCase } from './opening.ts'
import { choosePenalties } from './penalties.ts'
import { Json } from './rows.ts'
import { act, newId, plant, type World } from './teller.ts'
import { daysAfter, minutesAfter } from './time.ts'
import { plantUnpaid } from './unpaid.ts'

/** Limits of the day: on-the-spot fines 200 yuan, in public-security cases 500 from 2026; collection 50 and 200, elsewhere 100. */
const capFen = (psa: boolean, on: Day) => (psa && on >= '2026-01-01' ? 50_000 : 20_000)
const collectFen = (psa: boolean, on: Day) => (psa ? (on >= '2026-01-01' ? 20_000 : 5000) : 10_000)

/** A penalty decided on the spot, filed the same day; a few are filed too late. Told as nothing when the law allows no such penalty. */
export function tellOnTheSpot(world: World, unit: CityUnit, cause: CauseOfAction, day: Day): void {
  const { random, rows } = world
  const law = causeVersionOn(cause, day, day)
  const psa = law.version?.statute.startsWith('PSA') ?? false
  const chosen = law.version && choosePenalties(random, law.version, { kinds: ['warning', 'fine'], capFen: capFen(psa, day) })
  if (!law.version || !chosen) return
  const told = openCase(world, unit, cause, day, 'on-the-spot')
  const cast = castOf(world, told, false)
  const party = cast.offenders[0]
  if (!party) return
  const decidedAt = told.row.reportedAt as Instant
  const late = random.chance(0.01)
  const recordedAt = late ? addHours(decidedAt, 24 * random.between(8, 11)) : minutesAfter(random, decidedAt, 5, 400)
  Object.assign(told.row, { procedure: 'summary', occurredOn: day, acceptedAt: decidedAt })
  const fine = chosen.penalties.find((penalty) => penalty.kind === 'fine')
  const fineFen = fine?.kind === 'fine' ? fine.fineFen : 0
  const collected = fineFen > 0 && fineFen <= collectFen(psa, day) && random.chance(0.4) ? fineFen : 0
  const officers = [told.lead.id, told.co.id]
  const spot = {
    causeCode: cause.code,
    statute: law.version.statute,
    tier: chosen.tier.name,
    penalties: chosen.penalties,
    basis: [chosen.tier.article],
    facts: String(told.row.summary),
    collectedFen: collected,
    collectedWhy: collected > 0 ? 'small' : null,
    disputed: false,
    avRecorded: true,
    officers,
    decidedAt,
  }
  const decision = {
    id: newId(world, recordedAt),
    caseId: told.id,
    kind: 'on-the-spot',
    itemId: null,
    proposalId: null,
    reviewId: null,
    reviewClears: null,
    partyId: party.id,
    outcome: 'penalty',
    number: '',
    decidedOn: dayOf(decidedAt),
    decidedBy: told.lead.id,
    level: 'officer',
    discussionId: null,
    spot: new Json(spot),
    recordedAt,
  }
  rows.add('cases.decision', decision)
  if (late) plantFiledLate(world, told, decision.id, decidedAt)
  world.numbers.document('penalty-decision', decidedAt, Number(day.slice(0, 4)), unit, told.organ, told.id, (text) => {
    decision.number = text
  })
  act(world, told, 'decideOnTheSpot', recordedAt, told.lead, 'delivered', { decidedAt })
  for (const recipient of [party, ...(cast.victim ? [cast.victim] : [])]) {
    rows.add('cases.delivery', {
      id: newId(world, recordedAt),
      caseId: told.id,
      decisionId: decision.id,
      partyId: recipient.id,
      method: 'handed-over',
      deliveredOn: day,
      toldPublication: true,
      recordedAt,
    })
  }
  settle(world, told, decision.id, fineFen, collected, recordedAt)
}

function settle(
  world: World,
  told: Parameters<typeof act>[1],
  decisionId: string,
  fineFen: number,
  collected: number,
  from: Instant,
): void {
  const { random, rows } = world
  const at = collected > 0 ? from : daysAfter(random, from, 1, 14)
  const unpaid = fineFen > 0 && collected === 0 && random.chance(0.06)
  if (unpaid || at > world.until) {
    if (fineFen > 0) plantUnpaid(world, told, decisionId, dayOf(from))
    return
  }
  const channel = collected > 0 ? 'on-the-spot' : 'electronic'
  const receipt = `示例票据${decisionId.slice(-8)}`
  if (fineFen > 0) {
    const handedInOn = collected > 0 ? dayOf(from) : null
    rows.add('cases.payment', {
      id: newId(world, at),
      caseId: told.id,
      decisionId,
      kind: 'fine',
      paidOn: dayOf(at),
      amountFen: fineFen,
      channel,
      receipt,
      handedInOn,
      recordedAt: at,
    })
    act(world, told, 'recordPayment', at, told.lead, told.stage, { fineFen })
  }
  const closedAt = minutesAfter(random, at, 30, 1000)
  if (closedAt > world.until) return
  rows.add('cases.closure', { caseId: told.id, ground: 'executed', closedOn: dayOf(closedAt), closedBy: told.lead.id })
  told.row.closedAt = closedAt
  act(world, told, 'close', closedAt, told.lead, 'closed', { ground: 'executed' })
}

/** Within a day, of traffic penalties within two working days. @law PROC:38 */
function plantFiledLate(world: World, told: Parameters<typeof act>[1], decisionId: string, decidedAt: Instant): void {
  const on = dayOf(decidedAt)
  if (told.cause.field !== 'traffic') plant(world, told, 'spot-filed-late', decisionId, addDays(on, 1))
  else plant(world, told, 'traffic-spot-filed-late', decisionId, addDays(chinaCalendar.addWorkingDays(on, 2), 1))
}

import { createHash } from 'node:crypto'
import { addDays, type Day, dayOf, daysBetween } from '../../../server/src/kit/day.ts'
import { randomOf } from '../random.ts'
import type { World } from '../teller.ts'
import { momentOn } from '../time.ts'
import type { Dossier } from './dossier.ts'
import { inside } from './dossier.ts'
import { tell, text } from './recipe.ts'

/** One in so many stays unpaid. */
const UNPAID = 8
const UNPAID_CHECKS = ['fine-overdue-without-plan', 'court-not-asked']

/**
 * Most of those who let their fine run out pay it a few weeks later, when they are reminded, with the surcharge of three per cent a day; then
 * the case closes. Who never pays stays a fault. @law APL:72
 */
export function settleMost(world: World, dossiers: readonly Dossier[]): void {
  const unpaid = Map.groupBy(
    world.faults.filter(({ check }) => check === 'fine-overdue-without-plan'),
    ({ caseId }) => caseId,
  )
  const settled = new Set<string>()
  for (const dossier of dossiers) {
    const owed = unpaid.get(dossier.id) ?? []
    const stays = createHash('sha256').update(dossier.id).digest().readUInt32LE(0) % UNPAID === 0
    const other = world.faults.some(({ caseId, check }) => caseId === dossier.id && !UNPAID_CHECKS.includes(check))
    if (owed.length === 0 || stays || other || dossier.has('closure')) continue
    const last = owed
      .map(({ since }) => since)
      .toSorted()
      .at(-1) as Day
    const paidOn = addDays(last, 24)
    if (addDays(paidOn, 2) >= dayOf(world.until)) continue
    settle(dossier, paidOn, new Map(owed.map(({ subjectId, since }) => [subjectId, daysBetween(since, paidOn) + 1])))
    settled.add(dossier.id)
  }
  const left = world.faults.filter(({ caseId, check }) => !(settled.has(caseId ?? '') && UNPAID_CHECKS.includes(check)))
  world.faults.splice(0, world.faults.length, ...left)
}

/** @param owed days late, by decision */
function settle(dossier: Dossier, paidOn: Day, owed: ReadonlyMap<string, number>): void {
  const at = momentOn(randomOf(`settle ${dossier.id}`), paidOn)
  for (const decision of dossier.all('decision')) {
    const lateDays = owed.get(text(decision.id))
    if (lateDays === undefined) continue
    const item = dossier.all('proposal_item').find(({ id }) => id === decision.itemId)
    const penalties: { kind: string; fineFen?: number }[] = item ? inside(item.penalties) : inside(decision.spot).penalties
    const fineFen = penalties.reduce((sum, penalty) => sum + (penalty.fineFen ?? 0), 0)
    const receipt = `示例票据${text(decision.id).slice(-8)}`
    const how = { decisionId: decision.id, paidOn, channel: 'bank', handedInOn: null, recordedAt: at }
    dossier.add('payment', { ...how, kind: 'fine', amountFen: fineFen, receipt })
    dossier.add('payment', {
      ...how,
      kind: 'surcharge',
      amountFen: Math.min(fineFen, Math.ceil(fineFen * 0.03 * lateDays)),
      receipt: `${receipt}加`,
    })
    tell(dossier, 'recordPayment', at, { fineFen, lateDays })
  }
  const closedAt = momentOn(randomOf(`close ${dossier.id}`), addDays(paidOn, 1))
  const lead = dossier.all('handler').find(({ kind }) => kind === 'lead')
  dossier.add('closure', { ground: 'executed', closedOn: dayOf(closedAt), closedBy: lead?.personId })
  tell(dossier, 'close', closedAt, { ground: 'executed' }, 'closed')
  Object.assign(dossier.case, { closedAt, stage: 'closed' })
}

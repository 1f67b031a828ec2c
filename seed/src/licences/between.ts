import { type Day, dayOf } from '../../../server/src/kit/day.ts'
import { personName } from '../names.ts'
import { type Asked, did, type LicenceWorld, momentIn, workingDaysAfter } from './teller.ts'

/** What may come between the examination and the decision: a hearing, time that does not count, and ten more days. */

/** Neighbours of a hotel or a gathering ask to be heard, one in fifteen times. @returns the day of the hearing. @law LIC 47, 48 */
export function hear(world: LicenceWorld, asked: Asked, examinedOn: Day): Day | null {
  const { random, rows } = world
  if (!['hotel', 'large-event'].includes(asked.kind.code) || !random.chance(0.07)) return null
  const [toldOn, requestedOn] = [workingDaysAfter(examinedOn, 1), workingDaysAfter(examinedOn, 3)]
  const notifiedOn = workingDaysAfter(requestedOn, 1)
  const heldOn = workingDaysAfter(notifiedOn, 8)
  if (heldOn >= dayOf(world.until)) return null
  const neighbour = personName(random)
  const told = {
    ground: 'great-interest',
    toldOn,
    toldTo: [String(asked.row.applicantName), neighbour],
    requestedOn,
    requester: neighbour,
    waivedOn: null,
  }
  const held = {
    notifiedOn,
    heldOn,
    chairId: asked.head.id,
    clerkId: asked.clerk.id,
    openToPublic: true,
    closedReason: null,
    record: '听取了双方意见。',
  }
  rows.add('licences.hearing', { id: random.id(Date.parse(toldOn)), applicationId: asked.id, ...told, ...held })
  for (const [act, on] of [
    ['tellHearingRight', toldOn],
    ['requestLicenceHearing', requestedOn],
    ['holdLicenceHearing', heldOn],
  ] as const)
    did(world, asked, act, momentIn(random, on), asked.examiner)
  return heldOn
}

/** An appraisal, told in writing. @returns working days it took. @law LIC 45 */
export function pause(world: LicenceWorld, asked: Asked, examinedOn: Day): number {
  const { random, rows } = world
  const days = 5
  const fromOn = workingDaysAfter(examinedOn, 1)
  const toOn = workingDaysAfter(fromOn, days)
  if (asked.kind.decision.count < 15 || !random.chance(0.015) || toOn >= dayOf(world.until)) return 0
  const time = { ground: 'expert-review', fromOn, neededDays: days, toldOn: fromOn, toOn }
  rows.add('licences.excluded_time', { id: random.id(Date.parse(fromOn)), applicationId: asked.id, ...time })
  did(world, asked, 'startExcludedTime', momentIn(random, fromOn), asked.examiner)
  did(world, asked, 'endExcludedTime', momentIn(random, toOn), asked.examiner)
  return days
}

/** Ten more days by the head of the bureau, where the kind's law leaves them. @law LIC 42(1) */
export function prolong(world: LicenceWorld, asked: Asked): boolean {
  const { random, rows } = world
  const approvedOn = workingDaysAfter(asked.row.acceptedOn as Day, asked.kind.decision.count - 3)
  if (asked.kind.extensionDays === null || !random.chance(0.03) || approvedOn >= dayOf(world.until)) return false
  const more = { days: 10, reason: '需要进一步核实有关情况', approvedBy: asked.chief.id, approvedOn, toldOn: approvedOn }
  rows.add('licences.extension', { applicationId: asked.id, ...more })
  did(world, asked, 'extendDecision', momentIn(random, approvedOn), asked.chief)
  return true
}

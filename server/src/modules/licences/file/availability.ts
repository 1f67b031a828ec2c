import type { Day } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import { type Actor, may } from '../../../platform/index.ts'
import { refusePrior } from '../application/rules.ts'
import { licenceOf } from '../decision/rules-licence.ts'
import type { LicenceKind } from '../kinds/types.ts'
import { ACT_NAMES, ACTS, type ActName, refuseStage } from '../lifecycle.ts'
import { PRECONDITIONS } from '../preconditions.ts'
import type { LicenceFile } from './types.ts'

export type Availability = Record<ActName, { title: string; refused: Refusal | null }>

/** What the actor may do to the application today, and why not: the right, the stage, the precondition, in the order in which the act itself asks. */
export function availability(file: LicenceFile, actor: Actor, today: Day): Availability {
  const refusal = (name: ActName) =>
    refuseRight(name, actor) ?? refuseStage(name, file.application.stage) ?? PRECONDITIONS[name](file, today)
  return Object.fromEntries(
    ACT_NAMES.map((name) => [name, { title: ACTS[name].title, refused: refusal(name) }] as const),
  ) as Availability
}

export type FollowUps = { renewal: Refusal | null; change: Refusal | null }

/** Whether an application to renew or to change the licence of this file may be received today, and why not; null where there is no licence. @law LIC 49, 50 */
export function followUps(file: LicenceFile, kind: LicenceKind, actor: Actor, today: Day): FollowUps | null {
  const licence = licenceOf(file)
  if (!licence) return null
  const { applicantKind, uscc, idNumber, organId } = file.application
  const asked = { applicantKind, uscc, idNumber, priorDecisionId: licence.id }
  const refusal = (purpose: 'renewal' | 'change') =>
    may(actor, 'licence.receive')
      ? refusePrior(kind, { ...asked, purpose }, licence, organId, today)
      : { code: 'not-permitted', detail: '您没有“接收申请”的权限。' }
  return { renewal: refusal('renewal'), change: refusal('change') }
}

const refuseRight = (name: ActName, actor: Actor): Refusal | null =>
  may(actor, ACTS[name].permission) ? null : { code: 'not-permitted', detail: `您没有“${ACTS[name].title}”的权限。` }

/** Every officer whose id the file names, once: the screen shows names. */
export function officersOf(file: LicenceFile): string[] {
  const ids = [
    ...file.examinations.flatMap(({ officers }) => officers),
    ...file.supervisions.flatMap(({ officers }) => officers),
    ...file.hearings.flatMap(({ chairId, clerkId }) => [chairId, clerkId]),
    ...file.proposals.flatMap(({ proposedBy, opinion }) => [proposedBy, opinion?.reviewerId]),
    ...file.decisions.map(({ decidedBy }) => decidedBy),
    file.extension?.approvedBy,
  ]
  return [...new Set(ids.filter((id) => typeof id === 'string'))]
}

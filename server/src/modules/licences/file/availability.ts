import type { Day } from '../../../kit/day.ts'
import type { Refusal } from '../../../kit/errors.ts'
import { type Actor, may } from '../../../platform/index.ts'
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

import type { Refusal } from '../../../kit/errors.ts'
import type { Instant } from '../../../kit/instant.ts'
import { type Actor, may } from '../../../platform/index.ts'
import { refuseOutsider } from '../handlers/rules.ts'
import { ACT_NAMES, ACTS, type ActName, refuseStage } from '../lifecycle.ts'
import { PRECONDITIONS } from '../preconditions.ts'
import type { CaseFile } from './types.ts'

export type Availability = Record<ActName, { title: string; refused: Refusal | null }>

/** What the actor may do to the case now, and why not: the right, the stage, whose case it is, the precondition, in the order in which the act itself asks. */
export function availability(file: CaseFile, actor: Actor, now: Instant): Availability {
  const entries = ACT_NAMES.map((name) => [name, { title: ACTS[name].title, refused: refusal(name, file, actor, now) }] as const)
  return Object.fromEntries(entries) as Availability
}

function refusal(name: ActName, file: CaseFile, actor: Actor, now: Instant): Refusal | null {
  return (
    refuseRight(name, actor) ??
    refuseStage(name, file.case.stage, file.case.procedure) ??
    refuseOutsider(name, file, actor.personId) ??
    PRECONDITIONS[name](file, now)
  )
}

const refuseRight = (name: ActName, actor: Actor): Refusal | null =>
  may(actor, ACTS[name].permission) ? null : { code: 'not-permitted', detail: `您没有“${ACTS[name].title}”的权限。` }

/** Every officer whose id the file names, once: the screen shows names. */
export function officersOf(file: CaseFile): string[] {
  const ids = [
    ...file.handlers.map(({ personId }) => personId),
    ...file.evidence.flatMap(({ collectedBy }) => collectedBy),
    ...file.questionings.flatMap(({ officers, approvedBy }) => [...officers, approvedBy]),
    ...file.measures.flatMap(({ officers, approvedBy }) => [...officers, approvedBy]),
    ...file.extensions.flatMap(({ requestedBy, approvedBy }) => [requestedBy, approvedBy]),
    ...file.hearings.flatMap(({ chairId, clerkId, members }) => [chairId, clerkId, ...members]),
    ...file.discussions.flatMap(({ chairId, members }) => [chairId, ...members.map(({ personId }) => personId)]),
    ...file.proposals.flatMap(({ proposedBy, review }) => [proposedBy, review?.reviewerId]),
    ...file.decisions.flatMap(({ decidedBy, spot }) => [decidedBy, ...(spot?.officers ?? [])]),
    ...file.instalmentPlans.map(({ approvedBy }) => approvedBy),
    file.closure?.closedBy,
  ]
  return [...new Set(ids.filter((id) => typeof id === 'string'))]
}

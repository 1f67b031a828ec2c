import type { Tx } from '../../kit/db.ts'
import { DomainError } from '../../kit/errors.ts'
import type { Ctx } from '../../platform/index.ts'
import { type CaseFile, localTerms } from '../cases/index.ts'
import { getUnit, reviewerStanding } from '../organisations/index.ts'
import type { ReviewTerms } from './rules-due.ts'
import type { Matter, Reviewer } from './rules-reviewer.ts'
import type { Refused } from './types.ts'

/** The actor as reviewer today: standing by the register, units of the live posts. Actors who are no officers may read only. */
export async function reviewerOf(ctx: Ctx, tx: Tx): Promise<Reviewer> {
  const { personId, roles } = ctx.actor
  if (!personId) return { personId, roles, unitPath: '', inService: false, standing: null, posts: [] }
  const { person, posts, refused } = await reviewerStanding(tx, personId, ctx.today)
  const live = posts.filter((post) => post.fromOn <= ctx.today && (post.toOn === null || ctx.today < post.toOn))
  const covered: { level: string; organPath: string }[] = []
  for (const post of live) {
    const unit = await getUnit(tx, post.unitId)
    covered.push({ level: unit.level, organPath: (await getUnit(tx, unit.organId)).path })
  }
  const unitPath = (await getUnit(tx, person.unitId)).path
  const inService = person.activeFrom <= ctx.today && (person.leftOn === null || ctx.today < person.leftOn)
  return { personId, roles, unitPath, inService, standing: refused, posts: covered }
}

/** What this person did in the case, at any time; the gravest counts. */
export function involvementOf(file: CaseFile, personId: string | null): Matter['involvement'] {
  if (!personId) return null
  const handled = file.handlers.filter((handler) => handler.personId === personId)
  if (handled.some((handler) => handler.endGround === 'recused')) return 'recused'
  if (handled.length > 0) return 'handled'
  if (file.proposals.some((proposal) => proposal.proposedBy === personId)) return 'proposed'
  const collected = [
    ...file.questionings.map((questioning) => questioning.officers),
    ...file.measures.map((measure) => measure.officers),
    ...file.evidence.map((evidence) => evidence.collectedBy),
  ]
  return collected.some((officers) => officers.includes(personId)) ? 'collected' : null
}

export async function reviewTerms(tx: Tx): Promise<ReviewTerms> {
  const { reviewWorkingDays, reviewHearingWorkingDays } = await localTerms(tx)
  return { days: reviewWorkingDays, heardDays: reviewHearingWorkingDays }
}

/** The officer behind the actor. @throws DomainError `no-officer`: system actors review nothing */
export function personOf(ctx: Ctx): string {
  if (!ctx.actor.personId) throw new DomainError('forbidden', 'no-officer', '此项只能由在册人员本人办理。')
  return ctx.actor.personId
}

export const shown = (refusal: { code: string; detail: string; basis?: readonly string[] } | null) =>
  refusal && ({ ...refusal, basis: [...(refusal.basis ?? [])] } satisfies (typeof Refused)['_output'])

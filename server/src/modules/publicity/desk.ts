import { type Ctx, may, type Permission } from '../../platform/index.ts'
import type { Desk } from './store-steps.ts'
import { PublicityStep } from './types-life.ts'

/** Whose task each step is. */
export const STEP_RIGHTS: Record<PublicityStep, Permission> = {
  withdrawal: 'publicity.release',
  correction: 'publicity.prepare',
  decision: 'publicity.approve',
  transmission: 'publicity.prepare',
  confirmation: 'publicity.review',
  publication: 'publicity.release',
}

/** Who sits at the desk, and which steps are theirs. */
export const deskOf = ({ actor }: Ctx): Desk => ({
  actor: actor.id,
  mine: PublicityStep.options.filter((step) => may(actor, STEP_RIGHTS[step])),
})

import type { Day } from '../../kit/day.ts'
import type { Tx } from '../../kit/db.ts'
import { settingOf } from '../../platform/index.ts'
import { refuseEnforcement, refuseReviewer } from './rules.ts'
import { reviewerQualifiedSince } from './settings.ts'
import { standingOf } from './store.ts'
import type { Standing } from './types.ts'

/** May this person enforce on that day? The rows behind the answer, and the refusal or null. Works across scopes. */
export async function enforcementStanding(tx: Tx, personId: string, on: Day): Promise<Standing> {
  const held = await standingOf(tx, personId)
  return { on, ...held, refused: shown(refuseEnforcement(held.person, held.credentials, held.qualifications, on)) }
}

/** May this person review cases on that day? The rows behind the answer, and the refusal or null. Works across scopes. */
export async function reviewerStanding(tx: Tx, personId: string, on: Day): Promise<Standing> {
  const held = await standingOf(tx, personId)
  const since = await settingOf(tx, reviewerQualifiedSince)
  return { on, ...held, refused: shown(refuseReviewer(held.person, held.qualifications, held.posts, on, since)) }
}

function shown(refusal: ReturnType<typeof refuseEnforcement>): Standing['refused'] {
  return refusal && { ...refusal, basis: [...(refusal.basis ?? [])] }
}

import type { Refusal } from '../../kit/errors.ts'

/** Who would review: the standing of that day, and the units of the reviewer's live posts. */
export type Reviewer = {
  personId: string | null
  roles: readonly string[]
  /** Path of the unit the person serves in. */
  unitPath: string
  inService: boolean
  /** Why the person may not review today, by the register. */
  standing: Refusal | null
  posts: readonly { level: string; organPath: string }[]
}

/** What would be reviewed. `involvement`: what the reviewer did in the case, at any time. */
export type Matter = {
  unitPath: string
  procedure: string
  statutory: boolean
  involvement: 'recused' | 'handled' | 'proposed' | 'collected' | null
}

const INVOLVED: Record<NonNullable<Matter['involvement']>, string> = {
  recused: '您已在本案中回避，不得参与审核。',
  handled: '您办理过本案，不得审核本案。',
  proposed: '本案的处理意见由您提出，不得由您审核。',
  collected: '您参与过本案的调查取证，不得审核本案。',
}

/** Officers whom PROC 44 names for fast-track cases. */
const FAST_TRACK_ROLES = ['unit-legal-officer', 'unit-head']

/**
 * Why this person may not review this matter today, or null. Reviewers hold a post at the level of the organ whose unit handles the case, or
 * above it. Fast-track cases may also be reviewed by the legal officer or the head of the unit itself, unless the law demands the review.
 * @law APL:58, PSA-2025:114, PROC:24, PROC:44, PROC:171
 */
export function refuseReviewBy(reviewer: Reviewer, matter: Matter): Refusal | null {
  if (!reviewer.personId) return { code: 'no-officer', detail: '法制审核只能由在册人员本人办理。', basis: ['APL:58'] }
  if (matter.involvement) {
    const basis = matter.involvement === 'recused' ? ['PROC:24'] : ['PROC:24', 'APL:58']
    return { code: `reviewer-${matter.involvement}`, detail: INVOLVED[matter.involvement], basis }
  }
  if (maySeeFastTrack(reviewer, matter)) return null
  if (reviewer.standing) return reviewer.standing
  const covers = reviewer.posts.some((post) => post.level !== 'station' && matter.unitPath.startsWith(post.organPath))
  if (covers) return null
  return { code: 'post-elsewhere', detail: '您的法制审核岗位不覆盖本案的办案机关。', basis: ['APL:58', 'PROC:171'] }
}

function maySeeFastTrack(reviewer: Reviewer, matter: Matter): boolean {
  const own = reviewer.unitPath !== '' && matter.unitPath === reviewer.unitPath
  const role = reviewer.roles.some((name) => FAST_TRACK_ROLES.includes(name))
  return matter.procedure === 'fast-track' && !matter.statutory && own && role && reviewer.inService
}

/** Where this person may review, for the queue's query: below these organs, and fast-track cases of this unit. Agrees with `refuseReviewBy`. */
export function reviewerReach(reviewer: Reviewer): { organPaths: string[]; fastTrackPath: string | null } {
  if (!reviewer.personId) return { organPaths: [], fastTrackPath: null }
  const posts = reviewer.standing ? [] : reviewer.posts.filter((post) => post.level !== 'station')
  const named = reviewer.inService && reviewer.roles.some((name) => FAST_TRACK_ROLES.includes(name))
  return { organPaths: posts.map((post) => post.organPath), fastTrackPath: named && reviewer.unitPath ? reviewer.unitPath : null }
}

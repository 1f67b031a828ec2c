import type { Day } from '../../../kit/day.ts'
import { postHolds, refuseEnforcement, refuseReviewer, reviewersRequired } from '../rules.ts'
import type { Credential, OrganStaffing, Person, Qualification, ReviewerPost, Staffing, Unit } from '../types.ts'

/** One person in service, with the bureau of the unit and of each review post. */
export type Held = {
  person: Pick<Person, 'id' | 'kind' | 'activeFrom' | 'leftOn'>
  organId: string
  credentials: readonly Pick<Credential, 'validFrom' | 'validTo' | 'revokedOn'>[]
  qualifications: readonly Pick<Qualification, 'kind' | 'obtainedOn' | 'validTo'>[]
  posts: readonly (Pick<ReviewerPost, 'fromOn' | 'toOn' | 'firstTookUpOn'> & { organId: string })[]
}
type Terms = { on: Day; percent: number; qualifiedSince: Day }
type Organ = Pick<Unit, 'id' | 'name' | 'level'>

/**
 * Do the bureaus have the reviewers they need? An enforcement officer is one who may enforce that day; a reviewer one who may review.
 * @param organs bureaus to report on; people of others are ignored
 * @law Guidance on the three systems (国办发〔2018〕118号): 5 % of the enforcement officers, per unit and level, rounded up
 */
export function staffingOf(organs: readonly Organ[], people: readonly Held[], terms: Terms): Staffing {
  const each = organs.map((organ) => staffingOfOrgan(organ, people, terms))
  return { on: terms.on, percent: terms.percent, organs: each, levels: levels(each) }
}

function staffingOfOrgan(organ: Organ, people: readonly Held[], { on, percent, qualifiedSince }: Terms): OrganStaffing {
  const officers = people.filter(
    (held) => held.organId === organ.id && refuseEnforcement(held.person, held.credentials, held.qualifications, on) === null,
  )
  const posted = people.filter((held) => held.posts.some((post) => post.organId === organ.id && postHolds(post, on)))
  const mayReview = (held: Held) => refuseReviewer(held.person, held.qualifications, held.posts, on, qualifiedSince) === null
  const reviewers = posted.filter(mayReview)
  const required = reviewersRequired(officers.length, percent)
  const ids = (found: readonly Held[]) => found.map((held) => held.person.id)
  return {
    organId: organ.id,
    name: organ.name,
    level: organ.level,
    officers: officers.length,
    reviewers: reviewers.length,
    required,
    met: reviewers.length >= required,
    officerIds: ids(officers),
    reviewerIds: ids(reviewers),
    unqualifiedReviewerIds: ids(posted.filter((held) => !mayReview(held))),
  }
}

function levels(organs: readonly OrganStaffing[]): Staffing['levels'] {
  const sum = (of: readonly OrganStaffing[], count: 'officers' | 'reviewers' | 'required') =>
    of.reduce((total, organ) => total + organ[count], 0)
  return (['city', 'county', 'station'] as const).flatMap((level) => {
    const of = organs.filter((organ) => organ.level === level)
    if (of.length === 0) return []
    const organsMet = of.filter((organ) => organ.met).length
    const counts = { officers: sum(of, 'officers'), reviewers: sum(of, 'reviewers'), required: sum(of, 'required') }
    return [{ level, organs: of.length, organsMet, ...counts, met: organsMet === of.length }]
  })
}

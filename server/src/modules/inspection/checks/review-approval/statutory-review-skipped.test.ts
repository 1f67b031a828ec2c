import { testCheck } from '../../test/check.ts'
import { statutoryReviewSkipped } from './statutory-review-skipped.ts'

const skipped = { result: 'not-required', reviewer_id: null, opinion_id: null }

testCheck(statutoryReviewSkipped, [
  {
    name: 'nothing demands it',
    asOf: '2022-03-20',
    given: { decision: {}, proposal: {}, review_outcome: skipped },
    finds: false,
  },
  {
    name: 'a major public interest',
    asOf: '2022-03-20',
    given: { decision: {}, proposal: { public_interest: true }, review_outcome: skipped },
    finds: { since: '2022-03-10', details: { decidedOn: '2022-03-10' }, subject: 'decision' },
  },
  {
    name: 'complex, in 2026',
    asOf: '2026-03-20',
    given: { decision: { decided_on: '2026-01-10' }, proposal: { complex: true }, review_outcome: skipped },
    finds: { since: '2026-01-10' },
  },
  {
    name: 'a hearing was held',
    asOf: '2022-03-20',
    given: { decision: {}, proposal: {}, review_outcome: skipped, hearing: { held_on: '2022-03-08' } },
    finds: { since: '2022-03-10' },
  },
  {
    name: 'a hearing was not held',
    asOf: '2022-03-20',
    given: { decision: {}, proposal: {}, review_outcome: skipped, hearing: {} },
    finds: false,
  },
  {
    name: 'reviewed',
    asOf: '2022-03-20',
    given: { decision: {}, proposal: { complex: true }, review_outcome: {} },
    finds: false,
  },
  {
    name: 'revoked',
    asOf: '2022-03-20',
    given: { decision: { revoked_on: '2022-03-15' }, proposal: { complex: true }, review_outcome: skipped },
    finds: false,
  },
])

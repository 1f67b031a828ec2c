import { testCheck } from '../../test/check.ts'
import { reviewerWithoutPost } from './reviewer-without-post.ts'

testCheck(reviewerWithoutPost, [
  { name: 'in post', asOf: '2022-03-20', given: { review_outcome: {}, 'organisations.reviewer_post': {} }, finds: false },
  {
    name: 'no post',
    asOf: '2022-03-20',
    given: { review_outcome: {} },
    finds: { since: '2022-03-09', details: { reviewedOn: '2022-03-09' }, subject: 'proposal' },
  },
  {
    name: 'no post, in 2026',
    asOf: '2026-03-20',
    given: { review_outcome: { at: '2026-01-09 10:00' } },
    finds: { since: '2026-01-09' },
  },
  {
    name: 'of another person',
    asOf: '2022-03-20',
    given: { review_outcome: {}, 'organisations.reviewer_post': { person_id: 'other' } },
    finds: { since: '2022-03-09' },
  },
  {
    name: 'from that day',
    asOf: '2022-03-20',
    given: { review_outcome: {}, 'organisations.reviewer_post': { from_on: '2022-03-09' } },
    finds: false,
  },
  {
    name: 'from the day after',
    asOf: '2022-03-20',
    given: { review_outcome: {}, 'organisations.reviewer_post': { from_on: '2022-03-10' } },
    finds: { since: '2022-03-09' },
  },
  {
    name: 'gone that day',
    asOf: '2022-03-20',
    given: { review_outcome: {}, 'organisations.reviewer_post': { to_on: '2022-03-09' } },
    finds: { since: '2022-03-09' },
  },
  {
    name: 'gone the day after',
    asOf: '2022-03-20',
    given: { review_outcome: {}, 'organisations.reviewer_post': { to_on: '2022-03-10' } },
    finds: false,
  },
  {
    name: 'fast-track inside the unit',
    asOf: '2022-03-20',
    given: { administrative_case: { procedure: 'fast-track' }, review_outcome: {} },
    finds: false,
  },
  {
    name: 'no review demanded',
    asOf: '2022-03-20',
    given: { review_outcome: { result: 'not-required', reviewer_id: null, opinion_id: null } },
    finds: false,
  },
])

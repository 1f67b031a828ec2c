import { testCheck } from '../../test/check.ts'
import { reviewLate } from './review-late.ts'

testCheck(reviewLate, [
  {
    name: 'on the third working day',
    asOf: '2022-03-30',
    given: { proposal: {}, review_outcome: { at: '2022-03-14 23:59' } },
    finds: false,
  },
  {
    name: 'on the fourth',
    asOf: '2022-03-30',
    given: { proposal: {}, review_outcome: { at: '2022-03-15 00:00' } },
    finds: { since: '2022-03-15', details: { proposedOn: '2022-03-09', dueOn: '2022-03-14' } },
  },
  {
    name: 'on the second',
    asOf: '2022-03-30',
    given: { proposal: {}, review_outcome: { at: '2022-03-11 10:00' } },
    finds: false,
  },
  {
    name: 'after a hearing on the fifth',
    asOf: '2022-03-30',
    given: { proposal: {}, review_outcome: { at: '2022-03-16 10:00' }, hearing: { held_on: '2022-03-08' } },
    finds: false,
  },
  {
    name: 'after a hearing on the sixth',
    asOf: '2022-03-30',
    given: { proposal: {}, review_outcome: { at: '2022-03-17 10:00' }, hearing: { held_on: '2022-03-08' } },
    finds: { since: '2022-03-17', details: { dueOn: '2022-03-16' } },
  },
  {
    name: 'a hearing not held changes nothing',
    asOf: '2022-03-30',
    given: { proposal: {}, review_outcome: { at: '2022-03-16 10:00' }, hearing: {} },
    finds: { since: '2022-03-15' },
  },
  { name: 'still open on the third', asOf: '2022-03-14', given: { proposal: {} }, finds: false },
  { name: 'still open on the fourth', asOf: '2022-03-15', given: { proposal: {} }, finds: { since: '2022-03-15' } },
  { name: 'withdrawn', asOf: '2022-03-30', given: { proposal: { withdrawn_at: '2022-03-10 10:00' } }, finds: false },
  {
    name: 'the review of another version',
    asOf: '2022-03-30',
    given: { proposal: {}, review_outcome: { proposal_id: 'proposal-2' } },
    finds: { since: '2022-03-15' },
  },
  {
    name: 'in 2026',
    asOf: '2026-01-30',
    given: { proposal: { proposed_at: '2026-01-05 09:00' } },
    finds: { since: '2026-01-09' },
  },
  {
    name: 'where the bureau gives more days',
    asOf: '2022-03-30',
    settings: { 'cases.review-working-days': 4 },
    given: { proposal: {}, review_outcome: { at: '2022-03-15 10:00' } },
    finds: false,
  },
])

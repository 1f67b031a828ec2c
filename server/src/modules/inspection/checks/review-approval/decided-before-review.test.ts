import { testCheck } from '../../test/check.ts'
import { decidedBeforeReview } from './decided-before-review.ts'

testCheck(decidedBeforeReview, [
  {
    name: 'the day before',
    asOf: '2022-03-20',
    given: { decision: {}, review_outcome: { at: '2022-03-09 16:00' } },
    finds: false,
  },
  { name: 'on the day', asOf: '2022-03-20', given: { decision: {}, review_outcome: { at: '2022-03-10 23:59' } }, finds: false },
  {
    name: 'the day after',
    asOf: '2022-03-20',
    given: { decision: {}, review_outcome: { at: '2022-03-11 00:00' } },
    finds: { since: '2022-03-10', details: { decidedOn: '2022-03-10', reviewedOn: '2022-03-11' } },
  },
  {
    name: 'in 2026',
    asOf: '2026-03-20',
    given: { decision: { decided_on: '2026-01-10' }, review_outcome: { at: '2026-01-11 00:00' } },
    finds: { since: '2026-01-10' },
  },
  {
    name: 'revoked',
    asOf: '2022-03-20',
    given: { decision: { revoked_on: '2022-03-15' }, review_outcome: { at: '2022-03-11 00:00' } },
    finds: false,
  },
])

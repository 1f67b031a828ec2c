import { testCheck } from '../../test/check.ts'
import { reviewOfAnotherVersion } from './review-of-another-version.ts'

const opinion = {
  result: 'approved',
  case_id: 'case',
  proposal_id: 'proposal',
  file_digest: '0'.repeat(64),
  written_at: '2022-03-09 16:00',
  points: [1, 2, 3, 4, 5, 6, 7],
}

testCheck(reviewOfAnotherVersion, [
  {
    name: 'the same version',
    asOf: '2022-03-20',
    given: { decision: {}, proposal: {}, review_outcome: {}, 'legal_review.opinion': opinion },
    finds: false,
  },
  {
    name: 'changed since',
    asOf: '2022-03-20',
    given: { decision: {}, proposal: { file_digest: '1' }, review_outcome: {}, 'legal_review.opinion': opinion },
    finds: { since: '2022-03-10', details: { decidedOn: '2022-03-10', reviewedOn: '2022-03-09' }, subject: 'decision' },
  },
  {
    name: 'of another proposal, in 2026',
    asOf: '2026-03-20',
    given: {
      decision: { decided_on: '2026-01-10' },
      proposal: {},
      review_outcome: {},
      'legal_review.opinion': { ...opinion, proposal_id: 'proposal-2' },
    },
    finds: { since: '2026-01-10' },
  },
  { name: 'no review', asOf: '2022-03-20', given: { decision: {}, proposal: { file_digest: '1' } }, finds: false },
  {
    name: 'the opinion on another version',
    asOf: '2022-03-20',
    given: {
      decision: {},
      proposal: { file_digest: '1' },
      review_outcome: { opinion_id: 'opinion-2' },
      'legal_review.opinion': opinion,
    },
    finds: false,
  },
  {
    name: 'revoked',
    asOf: '2022-03-20',
    given: {
      decision: { revoked_on: '2022-03-12' },
      proposal: { file_digest: '1' },
      review_outcome: {},
      'legal_review.opinion': opinion,
    },
    finds: false,
  },
])

import { testCheck } from '../../test/check.ts'
import { reviewerTookPart } from './reviewer-took-part.ts'

testCheck(reviewerTookPart, [
  {
    name: 'someone else',
    asOf: '2022-03-20',
    given: { proposal: {}, review_outcome: {}, handler: {}, questioning: {}, measure: {}, evidence: {} },
    finds: false,
  },
  {
    name: 'who proposed',
    asOf: '2022-03-20',
    given: { proposal: { proposed_by: 'reviewer' }, review_outcome: {} },
    finds: { since: '2022-03-09', details: { reviewedOn: '2022-03-09' }, subject: 'proposal' },
  },
  {
    name: 'who handled it later, in 2026',
    asOf: '2026-03-20',
    given: { proposal: {}, review_outcome: { at: '2026-01-09 10:00' }, handler: { person_id: 'reviewer' } },
    finds: { since: '2026-01-09' },
  },
  {
    name: 'who questioned',
    asOf: '2022-03-20',
    given: { proposal: {}, review_outcome: {}, questioning: { officers: ['lead', 'reviewer'] } },
    finds: { since: '2022-03-09' },
  },
  {
    name: 'who took a measure',
    asOf: '2022-03-20',
    given: { proposal: {}, review_outcome: {}, measure: { officers: ['reviewer', 'co'] } },
    finds: { since: '2022-03-09' },
  },
  {
    name: 'who collected evidence',
    asOf: '2022-03-20',
    given: { proposal: {}, review_outcome: {}, evidence: { collected_by: ['lead', 'reviewer'] } },
    finds: { since: '2022-03-09' },
  },
  {
    name: 'in another case',
    asOf: '2022-03-20',
    given: {
      proposal: {},
      review_outcome: {},
      handler: { person_id: 'reviewer', case_id: 'other' },
      questioning: { officers: ['reviewer'], case_id: 'other' },
      measure: { officers: ['reviewer'], case_id: 'other' },
      evidence: { collected_by: ['reviewer'], case_id: 'other' },
    },
    finds: false,
  },
  { name: 'no review', asOf: '2022-03-20', given: { proposal: {}, handler: {} }, finds: false },
  {
    name: 'no review demanded',
    asOf: '2022-03-20',
    given: { proposal: {}, handler: {}, review_outcome: { result: 'not-required', reviewer_id: null, opinion_id: null } },
    finds: false,
  },
])

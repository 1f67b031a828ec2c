import { testCheck } from '../../test/check.ts'
import { returnUnanswered } from './return-unanswered.ts'

const opinion = { result: 'returned', case_id: 'case', written_at: '2022-03-09 16:00', points: [1, 2, 3, 4, 5, 6, 7] }
const returned = { 'legal_review.opinion': opinion }

testCheck(returnUnanswered, [
  { name: 'on the tenth working day', asOf: '2022-03-23', given: { proposal: {}, ...returned }, finds: false },
  {
    name: 'on the eleventh',
    asOf: '2022-03-24',
    given: { proposal: {}, ...returned },
    finds: { since: '2022-03-24', details: { writtenOn: '2022-03-09' }, subject: 'opinion' },
  },
  { name: 'much later', asOf: '2022-05-24', given: { proposal: {}, ...returned }, finds: { since: '2022-03-24' } },
  {
    name: 'answered',
    asOf: '2022-05-24',
    given: { proposal: {}, ...returned, 'legal_review.answer': { opinion_id: 'opinion' } },
    finds: false,
  },
  {
    name: 'another one answered',
    asOf: '2022-05-24',
    given: { proposal: {}, ...returned, 'legal_review.answer': { opinion_id: 'opinion-2' } },
    finds: { since: '2022-03-24' },
  },
  { name: 'put forward again', asOf: '2022-05-24', given: { proposal: [{}, { version: 2 }], ...returned }, finds: false },
  {
    name: 'an earlier version does not count',
    asOf: '2022-05-24',
    given: { proposal: [{ version: 2 }, { version: 1 }], ...returned },
    finds: { since: '2022-03-24' },
  },
  {
    name: 'another case was',
    asOf: '2022-05-24',
    given: { proposal: [{}, { version: 2, case_id: 'other' }], ...returned },
    finds: { since: '2022-03-24' },
  },
  {
    name: 'disagreed, in 2026',
    asOf: '2026-05-24',
    given: { proposal: {}, 'legal_review.opinion': { ...opinion, result: 'disagreed', written_at: '2026-01-05 16:00' } },
    finds: { since: '2026-01-20' },
  },
  {
    name: 'approved',
    asOf: '2022-05-24',
    given: { proposal: {}, 'legal_review.opinion': { ...opinion, result: 'approved' } },
    finds: false,
  },
])

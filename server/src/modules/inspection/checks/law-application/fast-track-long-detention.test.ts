import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { fastTrackLongDetention } from './fast-track-long-detention.ts'

const detained = (days: number, procedure = 'fast-track', decision: Row = {}) => ({
  administrative_case: { procedure },
  proposal_item: {
    penalties: [
      { kind: 'fine', fineFen: 50_000, days: 99 },
      { kind: 'detention', days },
    ],
  },
  decision,
})

testCheck(fastTrackLongDetention, [
  { name: 'nine days', asOf: '2022-04-01', given: detained(9), finds: false },
  {
    name: 'ten days',
    asOf: '2022-04-01',
    given: detained(10),
    finds: { since: '2022-03-10', details: { decidedOn: '2022-03-10', days: 10 }, subject: 'decision' },
  },
  {
    name: 'eleven days, in 2026',
    asOf: '2026-04-01',
    given: detained(11, 'fast-track', { decided_on: '2026-03-10' }),
    finds: { since: '2026-03-10' },
  },
  { name: 'an ordinary case', asOf: '2022-04-01', given: detained(10, 'ordinary'), finds: false },
  { name: 'revoked', asOf: '2022-04-01', given: detained(10, 'fast-track', { revoked_on: '2022-03-20' }), finds: false },
  { name: 'a fine', asOf: '2022-04-01', given: { ...detained(10), proposal_item: {} }, finds: false },
])

import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { placeQuestioningNotRecorded } from './place-questioning-not-recorded.ts'

const asked = (over: Row = {}, more: Row = {}) => ({
  questioning: { arrived_at: '2026-03-02 23:30', left_at: null, av_recorded: false, ...over },
  party: {},
  ...more,
})

testCheck(placeQuestioningNotRecorded, [
  { name: 'recorded', asOf: '2026-04-01', given: asked({ av_recorded: true }), finds: false },
  {
    name: 'not recorded',
    asOf: '2026-04-01',
    given: asked(),
    finds: { since: '2026-03-02', details: { arrivedAt: '2026-03-02 23:30' }, subject: 'questioning' },
  },
  { name: 'on the last day of the old law', asOf: '2026-04-01', given: asked({ arrived_at: '2025-12-31 23:59' }), finds: false },
  {
    name: 'on the first day of the new law',
    asOf: '2026-04-01',
    given: asked({ arrived_at: '2026-01-01 00:00' }),
    finds: { since: '2026-01-01' },
  },
  { name: 'at home', asOf: '2026-04-01', given: asked({ in_handling_place: false }), finds: false },
  { name: 'a witness', asOf: '2026-04-01', given: asked({}, { party: { role: 'witness' } }), finds: false },
  { name: 'another law', asOf: '2026-04-01', given: asked({}, { administrative_case: { family: 'general' } }), finds: false },
  {
    name: 'another party is the suspect',
    asOf: '2026-04-01',
    given: asked({ party_id: 'party-2' }, { party: [{}, { role: 'witness' }] }),
    finds: false,
  },
])

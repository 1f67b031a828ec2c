import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { questioningsOverlap } from './questionings-overlap.ts'

const two = (arrived_at: string, over: Row = {}, first: Row = {}) => ({
  questioning: [
    { arrived_at: '2022-03-02 09:00', left_at: '2022-03-02 12:00', ...first },
    { arrived_at, left_at: null, ...over },
  ],
})

testCheck(questioningsOverlap, [
  { name: 'one after the other', asOf: '2022-04-01', given: two('2022-03-02 14:00'), finds: false },
  { name: 'as the first ends', asOf: '2022-04-01', given: two('2022-03-02 12:00'), finds: false },
  {
    name: 'a minute earlier',
    asOf: '2022-04-01',
    given: two('2022-03-02 11:59'),
    finds: { since: '2022-03-02', details: { arrivedAt: '2022-03-02 11:59' }, subject: 'questioning-2' },
  },
  { name: 'two people', asOf: '2022-04-01', given: two('2022-03-02 11:59', { party_id: 'party-2' }), finds: false },
])

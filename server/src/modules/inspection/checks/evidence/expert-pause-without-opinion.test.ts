import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { expertPauseWithoutOpinion } from './expert-pause-without-opinion.ts'

const left = (evidence: Row = {}, pause: Row = {}) => ({
  pause,
  evidence: { kind: 'expert-opinion', collected_on: '2022-03-10', ...evidence },
})

testCheck(expertPauseWithoutOpinion, [
  { name: 'the opinion is there', asOf: '2022-06-01', given: left(), finds: false },
  {
    name: 'other evidence only',
    asOf: '2022-06-01',
    given: left({ kind: 'documentary' }),
    finds: { since: '2022-03-10', details: { fromOn: '2022-03-05', toOn: '2022-03-10' }, subject: 'pause' },
  },
  { name: 'an opinion of the first day', asOf: '2022-06-01', given: left({ collected_on: '2022-03-05' }), finds: false },
  {
    name: 'an opinion older than the pause',
    asOf: '2022-06-01',
    given: left({ collected_on: '2022-03-04' }),
    finds: { since: '2022-03-10' },
  },
  { name: 'another case’s opinion', asOf: '2022-06-01', given: left({ case_id: 'other' }), finds: { since: '2022-03-10' } },
  { name: 'ended today: it may come', asOf: '2022-03-10', given: left({ kind: 'documentary' }), finds: false },
  { name: 'the day after', asOf: '2022-03-11', given: left({ kind: 'documentary' }), finds: { since: '2022-03-10' } },
  { name: 'still going on', asOf: '2022-06-01', given: left({ kind: 'documentary' }, { to_on: null }), finds: false },
  { name: 'a hearing', asOf: '2022-06-01', given: left({ kind: 'documentary' }, { reason: 'hearing' }), finds: false },
])

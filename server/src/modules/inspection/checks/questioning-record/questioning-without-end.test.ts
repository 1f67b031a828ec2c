import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { questioningWithoutEnd } from './questioning-without-end.ts'

const asked = (left_at: string | null, decision: Row | null, arrived_at = '2022-03-02 23:30') => ({
  questioning: { arrived_at, left_at },
  ...(decision ? { decision } : {}),
})

testCheck(questioningWithoutEnd, [
  { name: 'left', asOf: '2022-04-01', given: asked('2022-03-03 01:00', {}), finds: false },
  {
    name: 'no end, decided',
    asOf: '2022-04-01',
    given: asked(null, {}),
    finds: { since: '2022-03-10', details: { arrivedAt: '2022-03-02 23:30', decidedOn: '2022-03-10' }, subject: 'questioning' },
  },
  { name: 'not decided: the limit is another check', asOf: '2022-04-01', given: asked(null, null), finds: false },
  { name: 'asked on the day of the decision', asOf: '2022-04-01', given: asked(null, {}, '2022-03-10 00:00'), finds: false },
  {
    name: 'asked the day before',
    asOf: '2022-04-01',
    given: asked(null, {}, '2022-03-09 23:59'),
    finds: { since: '2022-03-10' },
  },
  { name: 'another case was decided', asOf: '2022-04-01', given: asked(null, { case_id: 'other' }), finds: false },
])

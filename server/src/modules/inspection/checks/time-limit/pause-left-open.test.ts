import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { pauseLeftOpen } from './pause-left-open.ts'

const open = (pause: Row = {}, decision: Row = {}) => ({ pause: { to_on: null, ...pause }, decision })

testCheck(pauseLeftOpen, [
  { name: 'ended before', asOf: '2022-06-01', given: open({ to_on: '2022-03-09' }), finds: false },
  {
    name: 'still open, decided',
    asOf: '2022-06-01',
    given: open(),
    finds: { since: '2022-03-10', details: { fromOn: '2022-03-05', decidedOn: '2022-03-10' }, subject: 'pause' },
  },
  {
    name: 'began on the day of the decision',
    asOf: '2022-06-01',
    given: open({ from_on: '2022-03-10' }),
    finds: { since: '2022-03-10' },
  },
  {
    name: 'began after the decision, for something else',
    asOf: '2022-06-01',
    given: open({ from_on: '2022-03-11' }),
    finds: false,
  },
  {
    name: 'one party is decided later',
    asOf: '2022-06-01',
    given: { ...open(), decision: [{}, { decided_on: '2022-03-20', item_id: 'second' }] },
    finds: { since: '2022-03-20' },
  },
  { name: 'not decided yet', asOf: '2022-06-01', given: { pause: { to_on: null } }, finds: false },
  { name: 'another case was decided', asOf: '2022-06-01', given: open({}, { case_id: 'other' }), finds: false },
])

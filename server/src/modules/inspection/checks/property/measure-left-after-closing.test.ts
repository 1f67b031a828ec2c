import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { measureLeftAfterClosing } from './measure-left-after-closing.ts'

const closed = (lifted_at: string | null, more: Row = {}) => ({ measure: { lifted_at }, closure: {}, ...more })

testCheck(measureLeftAfterClosing, [
  { name: 'lifted before', asOf: '2022-06-01', given: closed('2022-03-10 10:00'), finds: false },
  { name: 'lifted on the day of closing', asOf: '2022-06-01', given: closed('2022-03-20 23:59'), finds: false },
  {
    name: 'lifted the day after',
    asOf: '2022-06-01',
    given: closed('2022-03-21 00:00'),
    finds: { since: '2022-03-21', details: { closedOn: '2022-03-20' }, subject: 'measure' },
  },
  { name: 'never lifted, on the day', asOf: '2022-03-20', given: closed(null), finds: false },
  { name: 'never lifted, the day after', asOf: '2022-03-21', given: closed(null), finds: { since: '2022-03-21' } },
  { name: 'confiscated', asOf: '2022-06-01', given: closed(null, { execution: { kind: 'confiscation' } }), finds: false },
  { name: 'other execution', asOf: '2022-06-01', given: closed(null, { execution: {} }), finds: { since: '2022-03-21' } },
  {
    name: 'another case’s confiscation',
    asOf: '2022-06-01',
    given: closed(null, { execution: { kind: 'confiscation', case_id: 'other' } }),
    finds: { since: '2022-03-21' },
  },
  {
    name: 'handed over with the criminal case',
    asOf: '2022-06-01',
    given: closed(null, { closure: { ground: 'criminal' } }),
    finds: false,
  },
  { name: 'another case was closed', asOf: '2022-06-01', given: closed(null, { closure: { case_id: 'other' } }), finds: false },
])

import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { reportLeftUnhandled } from './report-left-unhandled.ts'

const reported = (over: Row = {}) => ({
  administrative_case: { stage: 'reported', reported_at: '2022-03-01 09:00', accepted_at: null, ...over },
})

testCheck(reportLeftUnhandled, [
  { name: 'on the day', asOf: '2022-03-01', given: reported(), finds: false },
  { name: 'after 24 hours exactly', asOf: '2022-03-02 09:00', given: reported(), finds: false },
  {
    name: 'a minute later',
    asOf: '2022-03-02 09:01',
    given: reported(),
    finds: { since: '2022-03-02', details: { from: '2022-03-01 09:00' }, subject: 'case' },
  },
  {
    name: 'in 2026',
    asOf: '2026-03-02 09:01',
    given: reported({ reported_at: '2026-03-01 09:00' }),
    finds: { since: '2026-03-02' },
  },
  {
    name: 'reported at midnight',
    asOf: '2022-04-01',
    given: reported({ reported_at: '2022-03-01 00:00' }),
    finds: { since: '2022-03-02' },
  },
  {
    name: 'reported before midnight',
    asOf: '2022-04-01',
    given: reported({ reported_at: '2022-03-01 23:59' }),
    finds: { since: '2022-03-02' },
  },
  { name: 'accepted meanwhile', asOf: '2022-04-01', given: { administrative_case: { stage: 'investigating' } }, finds: false },
  { name: 'declined', asOf: '2022-04-01', given: reported({ stage: 'declined' }), finds: false },
  {
    name: 'passed on: the new unit has 24 hours',
    asOf: '2022-03-03 08:00',
    given: { ...reported(), timeline: { act: 'transferReport', at: '2022-03-02 08:00' } },
    finds: false,
  },
  {
    name: 'passed on: a minute more',
    asOf: '2022-03-03 08:01',
    given: { ...reported(), timeline: { act: 'transferReport', at: '2022-03-02 08:00' } },
    finds: { since: '2022-03-03', details: { from: '2022-03-02 08:00' } },
  },
  {
    name: 'other acts do not count',
    asOf: '2022-03-03 08:00',
    given: { ...reported(), timeline: { act: 'correctCase', at: '2022-03-02 08:00' } },
    finds: { since: '2022-03-02' },
  },
  {
    name: 'another case’s transfer does not count',
    asOf: '2022-03-03 08:00',
    given: { ...reported(), timeline: { act: 'transferReport', at: '2022-03-02 08:00', case_id: 'other' } },
    finds: { since: '2022-03-02' },
  },
])

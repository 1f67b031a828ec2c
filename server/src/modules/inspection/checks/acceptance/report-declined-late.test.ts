import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { reportDeclinedLate } from './report-declined-late.ts'

const declined = (at: string, over: Row = {}) => ({
  administrative_case: { stage: 'declined', accepted_at: null },
  timeline: { act: 'decline', at, ...over },
})

testCheck(reportDeclinedLate, [
  { name: 'in the hour', asOf: '2022-04-01', given: declined('2022-03-01 10:00'), finds: false },
  { name: 'after 24 hours exactly', asOf: '2022-04-01', given: declined('2022-03-02 09:00'), finds: false },
  {
    name: 'a minute later',
    asOf: '2022-04-01',
    given: declined('2022-03-02 09:01'),
    finds: { since: '2022-03-02', details: { reportedAt: '2022-03-01 09:00', declinedAt: '2022-03-02 09:01' }, subject: 'case' },
  },
  {
    name: 'in 2026',
    asOf: '2026-04-01',
    given: {
      administrative_case: { stage: 'declined', reported_at: '2026-03-01 09:00' },
      timeline: { act: 'decline', at: '2026-03-03 09:00' },
    },
    finds: { since: '2026-03-02' },
  },
  {
    name: 'reported at midnight',
    asOf: '2022-04-01',
    given: { administrative_case: { reported_at: '2022-03-01 00:00' }, timeline: { act: 'decline', at: '2022-03-05 09:00' } },
    finds: { since: '2022-03-02' },
  },
  {
    name: 'reported before midnight',
    asOf: '2022-04-01',
    given: { administrative_case: { reported_at: '2022-03-01 23:59' }, timeline: { act: 'decline', at: '2022-03-05 09:00' } },
    finds: { since: '2022-03-02' },
  },
  { name: 'another act', asOf: '2022-04-01', given: declined('2022-03-05 10:00', { act: 'correctCase' }), finds: false },
])

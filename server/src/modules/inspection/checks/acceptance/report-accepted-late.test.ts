import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { reportAcceptedLate } from './report-accepted-late.ts'

const accepted = (accepted_at: string, over: Row = {}) => ({
  administrative_case: { reported_at: '2022-03-01 09:00', accepted_at, ...over },
})

testCheck(reportAcceptedLate, [
  { name: 'accepted in the hour', asOf: '2022-04-01', given: accepted('2022-03-01 10:00'), finds: false },
  { name: 'after 24 hours exactly', asOf: '2022-04-01', given: accepted('2022-03-02 09:00'), finds: false },
  {
    name: 'a minute later',
    asOf: '2022-04-01',
    given: accepted('2022-03-02 09:01'),
    finds: { since: '2022-03-02', details: { reportedAt: '2022-03-01 09:00', acceptedAt: '2022-03-02 09:01' }, subject: 'case' },
  },
  {
    name: 'the same under the law of 2025, over the new year',
    asOf: '2026-02-01',
    given: accepted('2026-01-01 09:01', { reported_at: '2025-12-31 09:00' }),
    finds: { since: '2026-01-01' },
  },
  {
    name: 'reported at midnight',
    asOf: '2022-04-01',
    given: accepted('2022-03-05 09:00', { reported_at: '2022-03-01 00:00' }),
    finds: { since: '2022-03-02' },
  },
  {
    name: 'reported before midnight',
    asOf: '2022-04-01',
    given: accepted('2022-03-05 09:00', { reported_at: '2022-03-01 23:59' }),
    finds: { since: '2022-03-02' },
  },
  {
    name: 'another law’s case',
    asOf: '2022-04-01',
    given: accepted('2022-03-05 09:00', { family: 'general' }),
    finds: { since: '2022-03-02' },
  },
  {
    name: 'not accepted yet: another check',
    asOf: '2022-04-01',
    given: accepted(null as never, { stage: 'reported' }),
    finds: false,
  },
  {
    name: 'decided on the spot',
    asOf: '2022-04-01',
    given: accepted('2022-03-05 09:00', { procedure: 'summary' }),
    finds: false,
  },
  {
    name: 'met on the spot, handled formally',
    asOf: '2022-04-01',
    given: accepted('2022-03-05 09:00', { source: 'on-the-spot' }),
    finds: false,
  },
  {
    name: 'it came from another unit',
    asOf: '2022-04-01',
    given: { ...accepted('2022-03-05 09:00'), timeline: { act: 'transferReport', at: '2022-03-02 08:00' } },
    finds: false,
  },
  {
    name: 'another act in the timeline',
    asOf: '2022-04-01',
    given: { ...accepted('2022-03-05 09:00'), timeline: {} },
    finds: { since: '2022-03-02' },
  },
  {
    name: 'another case was transferred',
    asOf: '2022-04-01',
    given: { ...accepted('2022-03-05 09:00'), timeline: { act: 'transferReport', case_id: 'other' } },
    finds: { since: '2022-03-02' },
  },
])

import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { fastTrackLate } from './fast-track-late.ts'

const track = (custody_from: string | null, decision: Row | null, over: Row = {}) => ({
  fast_track: { custody_from, ...over },
  ...(decision ? { decision } : {}),
})
const on = (recorded_at: string) => ({ decided_on: recorded_at.slice(0, 10), recorded_at })

testCheck(fastTrackLate, [
  { name: 'decided the same day', asOf: '2022-04-01', given: track('2022-03-01 10:00', on('2022-03-01 18:00')), finds: false },
  { name: 'after 48 hours exactly', asOf: '2022-04-01', given: track('2022-03-01 10:00', on('2022-03-03 10:00')), finds: false },
  {
    name: 'a minute later',
    asOf: '2022-04-01',
    given: track('2022-03-01 10:00', on('2022-03-03 10:01')),
    finds: { since: '2022-03-03', details: { custodyFrom: '2022-03-01 10:00' }, subject: 'fast_track' },
  },
  {
    name: 'brought in at midnight',
    asOf: '2022-04-01',
    given: track('2022-03-01 00:00', on('2022-03-05 10:01')),
    finds: { since: '2022-03-03' },
  },
  {
    name: 'brought in before midnight',
    asOf: '2022-04-01',
    given: track('2022-03-01 23:59', on('2022-03-05 10:01')),
    finds: { since: '2022-03-03' },
  },
  { name: 'not decided after 48 hours exactly', asOf: '2022-03-03 10:00', given: track('2022-03-01 10:00', null), finds: false },
  {
    name: 'not decided, a minute later',
    asOf: '2022-03-03 10:01',
    given: track('2022-03-01 10:00', null),
    finds: { since: '2022-03-03' },
  },
  {
    name: 'recorded later: the day of the decision counts',
    asOf: '2022-04-01',
    given: track('2022-03-01 10:00', { decided_on: '2022-03-03', recorded_at: '2022-03-05 10:00' }),
    finds: false,
  },
  {
    name: 'the first decision counts',
    asOf: '2022-04-01',
    given: track('2022-03-01 10:00', null),
    finds: { since: '2022-03-03' },
  },
  {
    name: 'two decisions, the first in time',
    asOf: '2022-04-01',
    given: {
      ...track('2022-03-01 10:00', null),
      decision: [on('2022-03-02 10:00'), { ...on('2022-03-09 10:00'), item_id: 'second' }],
    },
    finds: false,
  },
  {
    name: 'turned into an ordinary case',
    asOf: '2022-04-01',
    given: track('2022-03-01 10:00', null, { converted_at: '2022-03-02 10:00', converted_reason: '案情复杂' }),
    finds: false,
  },
  { name: 'came by himself', asOf: '2022-04-01', given: track(null, null), finds: false },
  {
    name: 'in 2026',
    asOf: '2026-04-01',
    given: track('2026-03-01 10:00', on('2026-03-04 10:01')),
    finds: { since: '2026-03-03' },
  },
  {
    name: 'another case’s decision',
    asOf: '2022-04-01',
    given: track('2022-03-01 10:00', { ...on('2022-03-01 18:00'), case_id: 'other' }),
    finds: { since: '2022-03-03' },
  },
])

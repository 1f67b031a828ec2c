import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { generalHandlingOverdue } from './general-handling-overdue.ts'

/** Opened on Tuesday 1 March 2022: ninety days end on Monday 30 May. */
const file = (decided_on: string | null, more: Row = {}, over: Row = {}) => ({
  administrative_case: { family: 'general', accepted_at: '2022-03-01 23:30', ...over },
  ...(decided_on ? { decision: { decided_on } } : {}),
  ...more,
})

testCheck(
  generalHandlingOverdue,
  [
    { name: 'decided in ten days', asOf: '2022-09-01', given: file('2022-03-10'), finds: false },
    { name: 'decided on the ninetieth day', asOf: '2022-09-01', given: file('2022-05-30'), finds: false },
    {
      name: 'decided a day later',
      asOf: '2022-09-01',
      given: file('2022-05-31'),
      finds: { since: '2022-05-31', details: { startOn: '2022-03-01', dueOn: '2022-05-30' }, subject: 'case' },
    },
    { name: 'not decided, on the last day', asOf: '2022-05-30', given: file(null), finds: false },
    { name: 'not decided, the day after', asOf: '2022-05-31', given: file(null), finds: { since: '2022-05-31' } },
    {
      name: 'over the new year of the law: the same',
      asOf: '2026-09-01',
      given: file('2026-02-13', {}, { accepted_at: '2025-11-14 10:00' }),
      finds: { since: '2026-02-13' },
    },
    {
      name: 'the end falls on Saturday 4 June and the Dragon Boat days after it',
      asOf: '2022-09-01',
      given: file('2022-06-06', {}, { accepted_at: '2022-03-06 10:00' }),
      finds: false,
    },
    {
      name: 'and is over on the 7th',
      asOf: '2022-09-01',
      given: file('2022-06-07', {}, { accepted_at: '2022-03-06 10:00' }),
      finds: { since: '2022-06-07' },
    },
    {
      name: 'decided on a holiday, the limit ended before it',
      asOf: '2022-09-01',
      given: file('2022-06-04', {}, { accepted_at: '2022-03-04 10:00' }),
      finds: { since: '2022-06-03' },
    },
    {
      name: 'closed in time',
      asOf: '2022-09-01',
      given: file(
        null,
        { closure: { ground: 'criminal', closed_on: '2022-05-20' } },
        { closed_at: '2022-05-20 10:00', stage: 'closed' },
      ),
      finds: false,
    },
    {
      name: 'closed a day late',
      asOf: '2022-09-01',
      given: file(
        null,
        { closure: { ground: 'criminal', closed_on: '2022-05-31' } },
        { closed_at: '2022-05-31 00:10', stage: 'closed' },
      ),
      finds: { since: '2022-05-31' },
    },
    {
      name: 'five days of expert opinion end on a Saturday: the 6th',
      asOf: '2022-09-01',
      given: file('2022-06-06', { pause: {} }),
      finds: false,
    },
    {
      name: 'and a day more',
      asOf: '2022-09-01',
      given: file('2022-06-07', { pause: {} }),
      finds: { since: '2022-06-07', details: { dueOn: '2022-06-06' } },
    },
    {
      name: 'an opinion that began before',
      asOf: '2022-09-01',
      given: file('2022-06-20', { pause: { from_on: '2022-02-20', to_on: '2022-03-03' } }),
      finds: { since: '2022-06-02' },
    },
    {
      name: 'an opinion after the limit',
      asOf: '2022-09-01',
      given: file('2022-06-20', { pause: { from_on: '2022-05-31', to_on: '2022-06-19' } }),
      finds: { since: '2022-05-31' },
    },
    { name: 'an opinion that goes on', asOf: '2022-09-01', given: file(null, { pause: { to_on: null } }), finds: false },
    {
      name: 'a hearing counts',
      asOf: '2022-09-01',
      given: file('2022-06-01', { pause: { reason: 'hearing' } }),
      finds: { since: '2022-05-31' },
    },
    {
      name: 'another case’s opinion',
      asOf: '2022-09-01',
      given: file('2022-06-01', { pause: { case_id: 'other' } }),
      finds: { since: '2022-05-31' },
    },
    {
      name: 'another case’s decision and closure',
      asOf: '2022-09-01',
      given: file(null, {
        decision: { decided_on: '2022-03-10', case_id: 'other' },
        closure: { closed_on: '2022-03-10', case_id: 'other' },
      }),
      finds: { since: '2022-05-31' },
    },
    { name: 'a public-security case', asOf: '2022-09-01', given: file('2022-06-20', {}, { family: 'psa' }), finds: false },
    { name: 'decided on the spot', asOf: '2022-09-01', given: file('2022-06-20', {}, { procedure: 'summary' }), finds: false },
    { name: 'the offender is unknown', asOf: '2022-09-01', given: file(null, {}, { stage: 'handling-continued' }), finds: false },
    {
      name: 'two days of opinion',
      asOf: '2022-09-01',
      given: file('2022-06-02', { pause: { from_on: '2022-03-05', to_on: '2022-03-07' } }),
      finds: { since: '2022-06-02' },
    },
    {
      name: 'an opinion begins on the day before the last',
      asOf: '2022-09-01',
      given: file(null, { pause: { from_on: '2022-05-29', to_on: null } }),
      finds: false,
    },
    {
      name: 'an opinion begins on the last day',
      asOf: '2022-09-01',
      given: file(null, { pause: { from_on: '2022-05-30', to_on: null } }),
      finds: { since: '2022-05-31' },
    },
  ],
  {
    equivalent: {
      "/Shanghai')::date [> → >=] (c.accepted_a": 'a first sieve; the days are counted exactly below',
      "hanghai')::date + [90 → 89] ) f cross joi": 'a first sieve; the days are counted exactly below',
      'r) n where w.day [> → >=] f.start_on an': 'on the first day no day has been counted',
    },
  },
)

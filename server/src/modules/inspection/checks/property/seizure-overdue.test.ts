import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { seizureOverdue } from './seizure-overdue.ts'

/** Taken on Wednesday 2 March 2022: thirty days end on Friday 1 April. */
const taken = (lifted_at: string | null, more: Row = {}, over: Row = {}) => ({
  measure: { taken_at: '2022-03-02 23:30', lifted_at, ...over },
  ...more,
})
const MAY = { taken_at: '2022-05-09 10:00' } // Monday; thirty days end on Wednesday 8 June, sixty on Friday 8 July

testCheck(
  seizureOverdue,
  [
    { name: 'lifted in a week', asOf: '2022-06-01', given: taken('2022-03-09 10:00'), finds: false },
    { name: 'lifted on the thirtieth day', asOf: '2022-06-01', given: taken('2022-04-01 23:59'), finds: false },
    {
      name: 'the day after',
      asOf: '2022-06-01',
      given: taken('2022-04-02 00:00'),
      finds: { since: '2022-04-02', details: { takenOn: '2022-03-02', dueOn: '2022-04-01', limit: 30 }, subject: 'measure' },
    },
    { name: 'not lifted on the last day', asOf: '2022-04-01', given: taken(null), finds: false },
    { name: 'not lifted the day after', asOf: '2022-04-02', given: taken(null), finds: { since: '2022-04-02' } },
    {
      name: 'sealed off, in 2026',
      asOf: '2026-06-01',
      given: taken('2026-04-07 10:00', {}, { kind: 'sealing-off', taken_at: '2026-03-02 10:00' }),
      finds: { since: '2026-04-02' },
    },
    {
      name: 'the end rolls over Qingming',
      asOf: '2022-06-01',
      given: taken('2022-04-06 10:00', {}, { taken_at: '2022-03-04 10:00' }),
      finds: false,
    },
    {
      name: 'decided in time, lifted later',
      asOf: '2022-06-01',
      given: taken('2022-05-09 10:00', { decision: {} }),
      finds: false,
    },
    {
      name: 'decided late',
      asOf: '2022-06-01',
      given: taken(null, { decision: { decided_on: '2022-04-02' } }),
      finds: { since: '2022-04-02' },
    },
    {
      name: 'another case decided',
      asOf: '2022-06-01',
      given: taken(null, { decision: { case_id: 'other' } }),
      finds: { since: '2022-04-02' },
    },
    {
      name: 'extended: sixty days exactly',
      asOf: '2022-08-01',
      given: taken('2022-07-08 10:00', { measure_extension: {} }, MAY),
      finds: false,
    },
    {
      name: 'extended: a day more',
      asOf: '2022-08-01',
      given: taken('2022-07-09 10:00', { measure_extension: {} }, MAY),
      finds: { since: '2022-07-09', details: { limit: 60, dueOn: '2022-07-08' } },
    },
    {
      name: 'another measure was extended',
      asOf: '2022-08-01',
      given: taken('2022-06-20 10:00', { measure_extension: { measure_id: 'other' } }, MAY),
      finds: { since: '2022-06-09' },
    },
    {
      name: 'two days of expert opinion',
      asOf: '2022-08-01',
      given: taken('2022-06-13 10:00', { pause: { from_on: '2022-05-16', to_on: '2022-05-18' } }, MAY),
      finds: { since: '2022-06-11' },
    },
    {
      name: 'two days of it after the taking',
      asOf: '2022-08-01',
      given: taken('2022-06-13 10:00', { pause: { from_on: '2022-05-02', to_on: '2022-05-11' } }, MAY),
      finds: { since: '2022-06-11' },
    },
    {
      name: 'an opinion that begins the day before the last',
      asOf: '2022-08-01',
      given: taken(null, { pause: { from_on: '2022-06-07', to_on: null } }, MAY),
      finds: false,
    },
    {
      name: 'an opinion that begins on the last day',
      asOf: '2022-08-01',
      given: taken(null, { pause: { from_on: '2022-06-08', to_on: null } }, MAY),
      finds: { since: '2022-06-09' },
    },
    {
      name: 'a hearing lengthens nothing',
      asOf: '2022-08-01',
      given: taken('2022-06-10 10:00', { pause: { reason: 'hearing', from_on: '2022-05-16', to_on: '2022-05-18' } }, MAY),
      finds: { since: '2022-06-09' },
    },
    {
      name: 'another case’s opinion',
      asOf: '2022-08-01',
      given: taken('2022-06-10 10:00', { pause: { from_on: '2022-05-16', to_on: '2022-05-18', case_id: 'other' } }, MAY),
      finds: { since: '2022-06-09' },
    },
    { name: 'frozen money: another check', asOf: '2022-06-01', given: taken(null, {}, { kind: 'freezing' }), finds: false },
  ],
  {
    equivalent: {
      'r) n where w.day [> → >=] f.taken_on an': 'on the first day no day has been counted',
    },
  },
)

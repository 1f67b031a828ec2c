import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { psaHandlingOverdue } from './psa-handling-overdue.ts'

/** Accepted on Tuesday 1 March 2022: the thirty days end on Thursday 31 March. */
const file = (decided_on: string | null, more: Row = {}, over: Row = {}) => ({
  administrative_case: { accepted_at: '2022-03-01 23:30', ...over },
  ...(decided_on ? { decision: { decided_on } } : {}),
  ...more,
})
const MAY = { accepted_at: '2022-05-09 10:00' } // Monday; thirty days end on Wednesday 8 June
const NEW = { accepted_at: '2026-03-02 10:00' } // Monday; thirty days end on Wednesday 1 April
const first = (requested_at: string, approved_on: string) => ({ requested_at, approved_on })
const second = (requested_at: string, approved_on: string) => ({ ordinal: 2, requested_at, approved_on })

testCheck(
  psaHandlingOverdue,
  [
    { name: 'decided in ten days', asOf: '2022-06-01', given: file('2022-03-10'), finds: false },
    { name: 'decided on the thirtieth day', asOf: '2022-06-01', given: file('2022-03-31'), finds: false },
    {
      name: 'decided a day later',
      asOf: '2022-06-01',
      given: file('2022-04-01'),
      finds: { since: '2022-04-01', details: { startOn: '2022-03-01', dueOn: '2022-03-31', extensions: 0 }, subject: 'case' },
    },
    { name: 'not decided, on the last day', asOf: '2022-03-31', given: file(null), finds: false },
    { name: 'not decided, the day after', asOf: '2022-04-01', given: file(null), finds: { since: '2022-04-01' } },
    {
      name: 'the end falls on a holiday: 3 April becomes the 6th',
      asOf: '2022-06-01',
      given: file('2022-04-06', {}, { accepted_at: '2022-03-04 10:00' }),
      finds: false,
    },
    {
      name: 'and is over on the 7th',
      asOf: '2022-06-01',
      given: file('2022-04-07', {}, { accepted_at: '2022-03-04 10:00' }),
      finds: { since: '2022-04-07' },
    },
    {
      name: 'decided on a holiday, the limit ended the day before it',
      asOf: '2022-06-01',
      given: file('2022-04-04', {}, { accepted_at: '2022-03-03 10:00' }),
      finds: { since: '2022-04-03' },
    },
    {
      name: 'the first decision counts',
      asOf: '2022-06-01',
      given: file(null, { decision: [{ decided_on: '2022-03-20' }, { decided_on: '2022-05-10', item_id: 'second' }] }),
      finds: false,
    },
    {
      name: 'mediated and performed in time',
      asOf: '2022-06-01',
      given: file(null, { mediation: { performed_on: '2022-03-31' } }),
      finds: false,
    },
    {
      name: 'performed too late',
      asOf: '2022-06-01',
      given: file(null, { mediation: { held_on: '2022-04-02', performed_on: '2022-04-02' } }),
      finds: { since: '2022-04-01' },
    },
    {
      name: 'closed in time without a decision',
      asOf: '2022-06-01',
      given: file(
        null,
        { closure: { ground: 'criminal', closed_on: '2022-03-20' } },
        { closed_at: '2022-03-20 10:00', stage: 'closed' },
      ),
      finds: false,
    },
    {
      name: 'closed on the thirty-first day',
      asOf: '2022-06-01',
      given: file(
        null,
        { closure: { ground: 'criminal', closed_on: '2022-04-01' } },
        { closed_at: '2022-04-01 00:10', stage: 'closed' },
      ),
      finds: { since: '2022-04-01' },
    },
    {
      name: 'mediation failed: the clock starts again',
      asOf: '2022-06-01',
      given: file('2022-04-20', {
        mediation: { agreed: false, held_on: '2022-03-21', performed_on: null, failed_on: '2022-03-21' },
      }),
      finds: false,
    },
    {
      name: 'and has run out thirty days later',
      asOf: '2022-06-01',
      given: file('2022-04-21', {
        mediation: { agreed: false, held_on: '2022-03-21', performed_on: null, failed_on: '2022-03-21' },
      }),
      finds: { since: '2022-04-21', details: { startOn: '2022-03-21', dueOn: '2022-04-20' } },
    },
    {
      name: 'performed but afterwards broken',
      asOf: '2022-06-01',
      given: file('2022-05-10', { mediation: { performed_on: '2022-03-05', failed_on: '2022-03-21' } }),
      finds: { since: '2022-04-21' },
    },
    {
      name: 'an agreement is being kept',
      asOf: '2022-06-01',
      given: file(null, { mediation: { held_on: '2022-03-20', performed_on: null } }),
      finds: false,
    },
    {
      name: 'an agreement came after the limit',
      asOf: '2022-06-01',
      given: file(null, { mediation: { held_on: '2022-04-20', performed_on: null } }),
      finds: { since: '2022-04-01' },
    },
    {
      name: 'agreed on the last day',
      asOf: '2022-06-01',
      given: file(null, { mediation: { held_on: '2022-03-31', performed_on: null } }),
      finds: { since: '2022-04-01' },
    },
    {
      name: 'agreed on the day before the last',
      asOf: '2022-06-01',
      given: file(null, { mediation: { held_on: '2022-03-30', performed_on: null } }),
      finds: false,
    },
    {
      name: 'no agreement yet no failure: nothing stops',
      asOf: '2022-06-01',
      given: file(null, { mediation: { agreed: false, held_on: '2022-03-20', performed_on: null } }),
      finds: { since: '2022-04-01' },
    },
    {
      name: 'another case’s agreement',
      asOf: '2022-06-01',
      given: file(null, { mediation: { held_on: '2022-03-20', performed_on: null, case_id: 'other' } }),
      finds: { since: '2022-04-01' },
    },
    { name: 'five days of expert opinion', asOf: '2022-06-01', given: file('2022-04-06', { pause: {} }), finds: false },
    {
      name: 'and a day more',
      asOf: '2022-06-01',
      given: file('2022-04-07', { pause: {} }),
      finds: { since: '2022-04-07', details: { dueOn: '2022-04-06' } },
    },
    {
      name: 'opinions that overlap count once',
      asOf: '2022-06-01',
      given: file('2022-04-12', {
        pause: [
          { from_on: '2022-03-05', to_on: '2022-03-10' },
          { from_on: '2022-03-08', to_on: '2022-03-15' },
        ],
      }),
      finds: { since: '2022-04-12', details: { dueOn: '2022-04-11' } },
    },
    { name: 'an opinion that goes on', asOf: '2022-06-01', given: file(null, { pause: { to_on: null } }), finds: false },
    {
      name: 'an opinion that began before acceptance',
      asOf: '2022-06-01',
      given: file('2022-04-07', { pause: { from_on: '2022-02-20', to_on: '2022-03-04' } }),
      finds: { since: '2022-04-07', details: { dueOn: '2022-04-06' } },
    },
    {
      name: 'an opinion after the limit',
      asOf: '2022-06-01',
      given: file('2022-04-20', { pause: { from_on: '2022-04-01', to_on: '2022-04-19' } }),
      finds: { since: '2022-04-01' },
    },
    {
      name: 'another case’s opinion',
      asOf: '2022-06-01',
      given: file('2022-04-06', { pause: { case_id: 'other' } }),
      finds: { since: '2022-04-01' },
    },
    {
      name: 'a hearing counted until 2025',
      asOf: '2022-06-01',
      given: file('2022-04-06', { pause: { reason: 'hearing' } }),
      finds: { since: '2022-04-01' },
    },
    {
      name: 'a hearing is left out from 2026',
      asOf: '2026-06-01',
      given: file('2026-04-03', { pause: { reason: 'hearing', from_on: '2026-03-10', to_on: '2026-03-12' } }, NEW),
      finds: false,
    },
    {
      name: 'another case’s hearing is not',
      asOf: '2026-06-01',
      given: file(
        '2026-04-03',
        { pause: { reason: 'hearing', from_on: '2026-03-10', to_on: '2026-03-12', case_id: 'other' } },
        NEW,
      ),
      finds: { since: '2026-04-02' },
    },
    {
      name: 'a hearing over the new year: its days of 2026',
      asOf: '2026-06-01',
      given: file(
        '2026-01-13',
        { pause: { reason: 'hearing', from_on: '2025-12-29', to_on: '2026-01-03' } },
        { accepted_at: '2025-12-09 10:00' },
      ),
      finds: { since: '2026-01-13', details: { dueOn: '2026-01-12' } },
    },
    {
      name: 'a hearing that began on the last day of 2025',
      asOf: '2026-06-01',
      given: file(
        '2026-01-13',
        { pause: { reason: 'hearing', from_on: '2025-12-31', to_on: '2026-01-03' } },
        { accepted_at: '2025-12-09 10:00' },
      ),
      finds: { since: '2026-01-13' },
    },
    {
      name: 'a hearing that ended on the last day of 2025',
      asOf: '2026-06-01',
      given: file(
        '2026-01-13',
        { pause: { reason: 'hearing', from_on: '2025-12-20', to_on: '2025-12-31' } },
        { accepted_at: '2025-12-09 10:00' },
      ),
      finds: { since: '2026-01-09' },
    },
    {
      name: 'a hearing that ended on the first day of 2026',
      asOf: '2026-06-01',
      given: file(
        '2026-01-13',
        { pause: { reason: 'hearing', from_on: '2025-12-20', to_on: '2026-01-01' } },
        { accepted_at: '2025-12-09 10:00' },
      ),
      finds: { since: '2026-01-10' },
    },
    {
      name: 'a hearing that goes on',
      asOf: '2026-06-01',
      given: file(null, { pause: { reason: 'hearing', from_on: '2026-03-10', to_on: null } }, NEW),
      finds: false,
    },
    {
      name: 'extended once, decided on the sixtieth day',
      asOf: '2022-07-01',
      given: file('2022-05-05', { extension: first('2022-03-28 10:00', '2022-03-29') }),
      finds: false,
    },
    {
      name: 'extended once, a day more',
      asOf: '2022-07-01',
      given: file('2022-05-06', { extension: first('2022-03-28 10:00', '2022-03-29') }),
      finds: { since: '2022-05-06', details: { dueOn: '2022-05-05', extensions: 1 } },
    },
    {
      name: 'asked for on the last day',
      asOf: '2022-07-01',
      given: file('2022-04-20', { extension: first('2022-03-31 23:50', '2022-04-02') }),
      finds: false,
    },
    {
      name: 'asked for after it',
      asOf: '2022-07-01',
      given: file('2022-04-20', { extension: first('2022-04-01 00:10', '2022-04-02') }),
      finds: { since: '2022-04-01', details: { extensions: 0 } },
    },
    {
      name: 'refused',
      asOf: '2022-07-01',
      given: file('2022-04-20', { extension: { approved_on: null, refused_reason: '理由不充分' } }),
      finds: { since: '2022-04-01' },
    },
    {
      name: 'another case’s extension',
      asOf: '2022-07-01',
      given: file('2022-04-20', { extension: { case_id: 'other' } }),
      finds: { since: '2022-04-01' },
    },
    {
      name: 'granted before the clock started again: spent',
      asOf: '2022-07-01',
      given: file('2022-05-10', {
        mediation: { agreed: false, performed_on: null, failed_on: '2022-03-30' },
        extension: first('2022-03-28 10:00', '2022-03-29'),
      }),
      finds: { since: '2022-04-30' },
    },
    {
      name: 'granted on the day it started again',
      asOf: '2022-07-01',
      given: file('2022-05-10', {
        mediation: { agreed: false, performed_on: null, failed_on: '2022-03-29' },
        extension: first('2022-03-28 10:00', '2022-03-29'),
      }),
      finds: false,
    },
    {
      name: 'a second one before 2026 is void',
      asOf: '2026-06-01',
      given: file(
        '2025-12-31',
        { extension: [first('2025-11-20 10:00', '2025-11-21'), second('2025-12-20 10:00', '2025-12-31')] },
        { accepted_at: '2025-10-28 10:00' },
      ),
      finds: { since: '2025-12-30', details: { extensions: 1 } },
    },
    {
      name: 'a second one granted on the first day of 2026',
      asOf: '2026-06-01',
      given: file(
        '2026-01-20',
        { extension: [first('2025-11-20 10:00', '2025-11-21'), second('2025-12-20 10:00', '2026-01-01')] },
        { accepted_at: '2025-10-28 10:00' },
      ),
      finds: false,
    },
    {
      name: 'twice in 2026: ninety days end on 31 May, a Sunday',
      asOf: '2026-08-01',
      given: file(
        '2026-06-01',
        { extension: [first('2026-03-30 10:00', '2026-03-31'), second('2026-04-29 10:00', '2026-04-30')] },
        NEW,
      ),
      finds: false,
    },
    {
      name: 'twice in 2026, a day more',
      asOf: '2026-08-01',
      given: file(
        '2026-06-02',
        { extension: [first('2026-03-30 10:00', '2026-03-31'), second('2026-04-29 10:00', '2026-04-30')] },
        NEW,
      ),
      finds: { since: '2026-06-02', details: { extensions: 2, dueOn: '2026-06-01' } },
    },
    {
      name: 'the second asked for on the sixtieth day (1 May, rolled to the 6th)',
      asOf: '2026-08-01',
      given: file(
        '2026-05-20',
        { extension: [first('2026-03-30 10:00', '2026-03-31'), second('2026-05-06 23:00', '2026-05-07')] },
        NEW,
      ),
      finds: false,
    },
    {
      name: 'the second asked for after that',
      asOf: '2026-08-01',
      given: file(
        '2026-05-20',
        { extension: [first('2026-03-30 10:00', '2026-03-31'), second('2026-05-07 00:10', '2026-05-07')] },
        NEW,
      ),
      finds: { since: '2026-05-07', details: { extensions: 1 } },
    },
    {
      name: 'a second granted before the clock started again, the first not',
      asOf: '2026-08-01',
      given: file(
        '2026-05-20',
        {
          mediation: { agreed: false, performed_on: null, failed_on: '2026-04-10' },
          extension: [second('2026-04-08 10:00', '2026-04-09')],
        },
        NEW,
      ),
      finds: { since: '2026-05-12' },
    },
    {
      name: 'a second granted on the day it started again',
      asOf: '2026-08-01',
      given: file(
        '2026-05-20',
        {
          mediation: { agreed: false, performed_on: null, failed_on: '2026-04-10' },
          extension: [second('2026-04-08 10:00', '2026-04-10')],
        },
        NEW,
      ),
      finds: false,
    },
    {
      name: 'another case’s second extension',
      asOf: '2026-08-01',
      given: file('2026-04-20', { extension: { ...second('2026-03-30 10:00', '2026-03-31'), case_id: 'other' } }, NEW),
      finds: { since: '2026-04-02' },
    },
    {
      name: 'the law gives other cases ninety days',
      asOf: '2022-06-01',
      given: file('2022-04-20', {}, { family: 'general' }),
      finds: false,
    },
    { name: 'decided on the spot', asOf: '2022-06-01', given: file('2022-04-20', {}, { procedure: 'summary' }), finds: false },
    { name: 'the offender is unknown', asOf: '2022-06-01', given: file(null, {}, { stage: 'handling-continued' }), finds: false },
    { name: 'not accepted', asOf: '2022-06-01', given: file(null, {}, { stage: 'reported', accepted_at: null }), finds: false },
    {
      name: 'two days of opinion in plain weeks',
      asOf: '2022-07-01',
      given: file('2022-06-13', { pause: { from_on: '2022-05-16', to_on: '2022-05-18' } }, MAY),
      finds: { since: '2022-06-11' },
    },
    {
      name: 'two days of it after acceptance',
      asOf: '2022-07-01',
      given: file('2022-06-13', { pause: { from_on: '2022-05-02', to_on: '2022-05-11' } }, MAY),
      finds: { since: '2022-06-11' },
    },
    {
      name: 'two days of a hearing, decided after Qingming',
      asOf: '2026-06-01',
      given: file('2026-04-07', { pause: { reason: 'hearing', from_on: '2026-03-10', to_on: '2026-03-12' } }, NEW),
      finds: { since: '2026-04-04' },
    },
    {
      name: 'extended once in plain weeks',
      asOf: '2022-07-01',
      given: file('2022-05-07', { extension: first('2022-03-28 10:00', '2022-03-29') }, { accepted_at: '2022-03-07 10:00' }),
      finds: { since: '2022-05-07', details: { dueOn: '2022-05-06' } },
    },
    {
      name: 'extended twice in plain weeks',
      asOf: '2026-08-01',
      given: file(
        '2026-06-03',
        { extension: [first('2026-03-30 10:00', '2026-03-31'), second('2026-04-29 10:00', '2026-04-30')] },
        { accepted_at: '2026-03-04 10:00' },
      ),
      finds: { since: '2026-06-03', details: { dueOn: '2026-06-02' } },
    },
    {
      name: 'another case was decided and closed',
      asOf: '2022-06-01',
      given: file(null, {
        decision: { decided_on: '2022-03-10', case_id: 'other' },
        closure: { closed_on: '2022-03-10', case_id: 'other' },
        mediation: { case_id: 'other' },
      }),
      finds: { since: '2022-04-01' },
    },
  ],
  {
    equivalent: {
      "/Shanghai')::date [> → >=] (c.accepted_a": 'a first sieve; the days are counted exactly below',
      "hanghai')::date + [30 → 29] ) f cross joi": 'a first sieve; the days are counted exactly below',
      "n, 'infinity') >= [date '2026-01-01' → date '2025-12-31'] union all sel":
        'a hearing that ended on 31 December has no day of 2026: its range is empty',
      'r) n where w.day [> → >=] f.start_on an': 'on the first day no day has been counted',
    },
  },
)

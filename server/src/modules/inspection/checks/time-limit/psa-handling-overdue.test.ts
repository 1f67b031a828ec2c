import { type Example, testCheck } from '../../test/check.ts'
import type { Given } from '../../test/rows.ts'
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

const example = (name: string, asOf: string, given: Given, finds: Example['finds'] = false): Example => ({
  name,
  asOf,
  given,
  finds,
})

testCheck(
  psaHandlingOverdue,
  [
    example('decided in ten days', '2022-06-01', file('2022-03-10')),
    example('decided on the thirtieth day', '2022-06-01', file('2022-03-31')),
    example('decided a day later', '2022-06-01', file('2022-04-01'), {
      since: '2022-04-01',
      details: { startOn: '2022-03-01', dueOn: '2022-03-31', extensions: 0 },
      subject: 'case',
    }),
    example('not decided, on the last day', '2022-03-31', file(null)),
    example('not decided, the day after', '2022-04-01', file(null), { since: '2022-04-01' }),
    example(
      'the end falls on a holiday: 3 April becomes the 6th',
      '2022-06-01',
      file('2022-04-06', {}, { accepted_at: '2022-03-04 10:00' }),
    ),
    example('and is over on the 7th', '2022-06-01', file('2022-04-07', {}, { accepted_at: '2022-03-04 10:00' }), {
      since: '2022-04-07',
    }),
    example(
      'decided on a holiday, the limit ended the day before it',
      '2022-06-01',
      file('2022-04-04', {}, { accepted_at: '2022-03-03 10:00' }),
      { since: '2022-04-03' },
    ),
    example(
      'the first decision counts',
      '2022-06-01',
      file(null, { decision: [{ decided_on: '2022-03-20' }, { decided_on: '2022-05-10', item_id: 'second' }] }),
    ),
    example('mediated and performed in time', '2022-06-01', file(null, { mediation: { performed_on: '2022-03-31' } })),
    example(
      'performed too late',
      '2022-06-01',
      file(null, { mediation: { held_on: '2022-04-02', performed_on: '2022-04-02' } }),
      { since: '2022-04-01' },
    ),
    example(
      'closed in time without a decision',
      '2022-06-01',
      file(
        null,
        { closure: { ground: 'criminal', closed_on: '2022-03-20' } },
        { closed_at: '2022-03-20 10:00', stage: 'closed' },
      ),
    ),
    example(
      'closed on the thirty-first day',
      '2022-06-01',
      file(
        null,
        { closure: { ground: 'criminal', closed_on: '2022-04-01' } },
        { closed_at: '2022-04-01 00:10', stage: 'closed' },
      ),
      { since: '2022-04-01' },
    ),
    example(
      'mediation failed: the clock starts again',
      '2022-06-01',
      file('2022-04-20', { mediation: { agreed: false, held_on: '2022-03-21', performed_on: null, failed_on: '2022-03-21' } }),
    ),
    example(
      'and has run out thirty days later',
      '2022-06-01',
      file('2022-04-21', { mediation: { agreed: false, held_on: '2022-03-21', performed_on: null, failed_on: '2022-03-21' } }),
      { since: '2022-04-21', details: { startOn: '2022-03-21', dueOn: '2022-04-20' } },
    ),
    example(
      'performed but afterwards broken',
      '2022-06-01',
      file('2022-05-10', { mediation: { performed_on: '2022-03-05', failed_on: '2022-03-21' } }),
      { since: '2022-04-21' },
    ),
    example('an agreement is being kept', '2022-06-01', file(null, { mediation: { held_on: '2022-03-20', performed_on: null } })),
    example(
      'an agreement came after the limit',
      '2022-06-01',
      file(null, { mediation: { held_on: '2022-04-20', performed_on: null } }),
      { since: '2022-04-01' },
    ),
    example('agreed on the last day', '2022-06-01', file(null, { mediation: { held_on: '2022-03-31', performed_on: null } }), {
      since: '2022-04-01',
    }),
    example(
      'agreed on the day before the last',
      '2022-06-01',
      file(null, { mediation: { held_on: '2022-03-30', performed_on: null } }),
    ),
    example(
      'no agreement yet no failure: nothing stops',
      '2022-06-01',
      file(null, { mediation: { agreed: false, held_on: '2022-03-20', performed_on: null } }),
      { since: '2022-04-01' },
    ),
    example(
      'another case’s agreement',
      '2022-06-01',
      file(null, { mediation: { held_on: '2022-03-20', performed_on: null, case_id: 'other' } }),
      { since: '2022-04-01' },
    ),
    example('five days of expert opinion', '2022-06-01', file('2022-04-06', { pause: {} })),
    example('and a day more', '2022-06-01', file('2022-04-07', { pause: {} }), {
      since: '2022-04-07',
      details: { dueOn: '2022-04-06' },
    }),
    example(
      'opinions that overlap count once',
      '2022-06-01',
      file('2022-04-12', {
        pause: [
          { from_on: '2022-03-05', to_on: '2022-03-10' },
          { from_on: '2022-03-08', to_on: '2022-03-15' },
        ],
      }),
      { since: '2022-04-12', details: { dueOn: '2022-04-11' } },
    ),
    example('an opinion that goes on', '2022-06-01', file(null, { pause: { to_on: null } })),
    example(
      'an opinion that began before acceptance',
      '2022-06-01',
      file('2022-04-07', { pause: { from_on: '2022-02-20', to_on: '2022-03-04' } }),
      { since: '2022-04-07', details: { dueOn: '2022-04-06' } },
    ),
    example(
      'an opinion after the limit',
      '2022-06-01',
      file('2022-04-20', { pause: { from_on: '2022-04-01', to_on: '2022-04-19' } }),
      { since: '2022-04-01' },
    ),
    example('another case’s opinion', '2022-06-01', file('2022-04-06', { pause: { case_id: 'other' } }), { since: '2022-04-01' }),
    example('a hearing counted until 2025', '2022-06-01', file('2022-04-06', { pause: { reason: 'hearing' } }), {
      since: '2022-04-01',
    }),
    example(
      'a hearing is left out from 2026',
      '2026-06-01',
      file('2026-04-03', { pause: { reason: 'hearing', from_on: '2026-03-10', to_on: '2026-03-12' } }, NEW),
    ),
    example(
      'another case’s hearing is not',
      '2026-06-01',
      file('2026-04-03', { pause: { reason: 'hearing', from_on: '2026-03-10', to_on: '2026-03-12', case_id: 'other' } }, NEW),
      { since: '2026-04-02' },
    ),
    example(
      'a hearing over the new year: its days of 2026',
      '2026-06-01',
      file(
        '2026-01-13',
        { pause: { reason: 'hearing', from_on: '2025-12-29', to_on: '2026-01-03' } },
        { accepted_at: '2025-12-09 10:00' },
      ),
      { since: '2026-01-13', details: { dueOn: '2026-01-12' } },
    ),
    example(
      'a hearing that began on the last day of 2025',
      '2026-06-01',
      file(
        '2026-01-13',
        { pause: { reason: 'hearing', from_on: '2025-12-31', to_on: '2026-01-03' } },
        { accepted_at: '2025-12-09 10:00' },
      ),
      { since: '2026-01-13' },
    ),
    example(
      'a hearing that ended on the last day of 2025',
      '2026-06-01',
      file(
        '2026-01-13',
        { pause: { reason: 'hearing', from_on: '2025-12-20', to_on: '2025-12-31' } },
        { accepted_at: '2025-12-09 10:00' },
      ),
      { since: '2026-01-09' },
    ),
    example(
      'a hearing that ended on the first day of 2026',
      '2026-06-01',
      file(
        '2026-01-13',
        { pause: { reason: 'hearing', from_on: '2025-12-20', to_on: '2026-01-01' } },
        { accepted_at: '2025-12-09 10:00' },
      ),
      { since: '2026-01-10' },
    ),
    example(
      'a hearing that goes on',
      '2026-06-01',
      file(null, { pause: { reason: 'hearing', from_on: '2026-03-10', to_on: null } }, NEW),
    ),
    example(
      'extended once, decided on the sixtieth day',
      '2022-07-01',
      file('2022-05-05', { extension: first('2022-03-28 10:00', '2022-03-29') }),
    ),
    example(
      'extended once, a day more',
      '2022-07-01',
      file('2022-05-06', { extension: first('2022-03-28 10:00', '2022-03-29') }),
      { since: '2022-05-06', details: { dueOn: '2022-05-05', extensions: 1 } },
    ),
    example(
      'asked for on the last day',
      '2022-07-01',
      file('2022-04-20', { extension: first('2022-03-31 23:50', '2022-04-02') }),
    ),
    example('asked for after it', '2022-07-01', file('2022-04-20', { extension: first('2022-04-01 00:10', '2022-04-02') }), {
      since: '2022-04-01',
      details: { extensions: 0 },
    }),
    example('refused', '2022-07-01', file('2022-04-20', { extension: { approved_on: null, refused_reason: '理由不充分' } }), {
      since: '2022-04-01',
    }),
    example('another case’s extension', '2022-07-01', file('2022-04-20', { extension: { case_id: 'other' } }), {
      since: '2022-04-01',
    }),
    example(
      'granted before the clock started again: spent',
      '2022-07-01',
      file('2022-05-10', {
        mediation: { agreed: false, performed_on: null, failed_on: '2022-03-30' },
        extension: first('2022-03-28 10:00', '2022-03-29'),
      }),
      { since: '2022-04-30' },
    ),
    example(
      'granted on the day it started again',
      '2022-07-01',
      file('2022-05-10', {
        mediation: { agreed: false, performed_on: null, failed_on: '2022-03-29' },
        extension: first('2022-03-28 10:00', '2022-03-29'),
      }),
    ),
    example(
      'a second one before 2026 is void',
      '2026-06-01',
      file(
        '2025-12-31',
        { extension: [first('2025-11-20 10:00', '2025-11-21'), second('2025-12-20 10:00', '2025-12-31')] },
        { accepted_at: '2025-10-28 10:00' },
      ),
      { since: '2025-12-30', details: { extensions: 1 } },
    ),
    example(
      'a second one granted on the first day of 2026',
      '2026-06-01',
      file(
        '2026-01-20',
        { extension: [first('2025-11-20 10:00', '2025-11-21'), second('2025-12-20 10:00', '2026-01-01')] },
        { accepted_at: '2025-10-28 10:00' },
      ),
    ),
    example(
      'twice in 2026: ninety days end on 31 May, a Sunday',
      '2026-08-01',
      file('2026-06-01', { extension: [first('2026-03-30 10:00', '2026-03-31'), second('2026-04-29 10:00', '2026-04-30')] }, NEW),
    ),
    example(
      'twice in 2026, a day more',
      '2026-08-01',
      file('2026-06-02', { extension: [first('2026-03-30 10:00', '2026-03-31'), second('2026-04-29 10:00', '2026-04-30')] }, NEW),
      { since: '2026-06-02', details: { extensions: 2, dueOn: '2026-06-01' } },
    ),
    example(
      'the second asked for on the sixtieth day (1 May, rolled to the 6th)',
      '2026-08-01',
      file('2026-05-20', { extension: [first('2026-03-30 10:00', '2026-03-31'), second('2026-05-06 23:00', '2026-05-07')] }, NEW),
    ),
    example(
      'the second asked for after that',
      '2026-08-01',
      file('2026-05-20', { extension: [first('2026-03-30 10:00', '2026-03-31'), second('2026-05-07 00:10', '2026-05-07')] }, NEW),
      { since: '2026-05-07', details: { extensions: 1 } },
    ),
    example(
      'a second granted before the clock started again, the first not',
      '2026-08-01',
      file(
        '2026-05-20',
        {
          mediation: { agreed: false, performed_on: null, failed_on: '2026-04-10' },
          extension: [second('2026-04-08 10:00', '2026-04-09')],
        },
        NEW,
      ),
      { since: '2026-05-12' },
    ),
    example(
      'a second granted on the day it started again',
      '2026-08-01',
      file(
        '2026-05-20',
        {
          mediation: { agreed: false, performed_on: null, failed_on: '2026-04-10' },
          extension: [second('2026-04-08 10:00', '2026-04-10')],
        },
        NEW,
      ),
    ),
    example(
      'another case’s second extension',
      '2026-08-01',
      file('2026-04-20', { extension: { ...second('2026-03-30 10:00', '2026-03-31'), case_id: 'other' } }, NEW),
      { since: '2026-04-02' },
    ),
    example('the law gives other cases ninety days', '2022-06-01', file('2022-04-20', {}, { family: 'general' })),
    example('decided on the spot', '2022-06-01', file('2022-04-20', {}, { procedure: 'summary' })),
    example('the offender is unknown', '2022-06-01', file(null, {}, { stage: 'handling-continued' })),
    example('not accepted', '2022-06-01', file(null, {}, { stage: 'reported', accepted_at: null })),
    example(
      'two days of opinion in plain weeks',
      '2022-07-01',
      file('2022-06-13', { pause: { from_on: '2022-05-16', to_on: '2022-05-18' } }, MAY),
      { since: '2022-06-11' },
    ),
    example(
      'two days of it after acceptance',
      '2022-07-01',
      file('2022-06-13', { pause: { from_on: '2022-05-02', to_on: '2022-05-11' } }, MAY),
      { since: '2022-06-11' },
    ),
    example(
      'two days of a hearing, decided after Qingming',
      '2026-06-01',
      file('2026-04-07', { pause: { reason: 'hearing', from_on: '2026-03-10', to_on: '2026-03-12' } }, NEW),
      { since: '2026-04-04' },
    ),
    example(
      'extended once in plain weeks',
      '2022-07-01',
      file('2022-05-07', { extension: first('2022-03-28 10:00', '2022-03-29') }, { accepted_at: '2022-03-07 10:00' }),
      { since: '2022-05-07', details: { dueOn: '2022-05-06' } },
    ),
    example(
      'extended twice in plain weeks',
      '2026-08-01',
      file(
        '2026-06-03',
        { extension: [first('2026-03-30 10:00', '2026-03-31'), second('2026-04-29 10:00', '2026-04-30')] },
        { accepted_at: '2026-03-04 10:00' },
      ),
      { since: '2026-06-03', details: { dueOn: '2026-06-02' } },
    ),
    example(
      'another case was decided and closed',
      '2022-06-01',
      file(null, {
        decision: { decided_on: '2022-03-10', case_id: 'other' },
        closure: { closed_on: '2022-03-10', case_id: 'other' },
        mediation: { case_id: 'other' },
      }),
      { since: '2022-04-01' },
    ),
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

import { testCheck } from '../../test/check.ts'
import { aSpot } from '../../test/templates.ts'
import { spotFiledLate } from './spot-filed-late.ts'

const cause = (field: string) => ({ code: 'assault', name: '示例', field, subjects: ['person'], data: {} })

testCheck(spotFiledLate, [
  {
    name: 'after 24 hours to the minute',
    asOf: '2022-03-20',
    given: { decision: { kind: 'on-the-spot', recorded_at: '2022-03-06 10:00' } },
    finds: false,
  },
  {
    name: 'a minute later',
    asOf: '2022-03-20',
    given: { decision: { kind: 'on-the-spot', recorded_at: '2022-03-06 10:01' } },
    finds: { since: '2022-03-06', details: { decidedAt: '2022-03-05 10:00', filedAt: '2022-03-06 10:01' } },
  },
  {
    name: 'a minute before',
    asOf: '2022-03-20',
    given: { decision: { kind: 'on-the-spot', recorded_at: '2022-03-06 09:59' } },
    finds: false,
  },
  {
    name: 'an hour later',
    asOf: '2022-03-20',
    given: { decision: { kind: 'on-the-spot', recorded_at: '2022-03-06 11:00' } },
    finds: { since: '2022-03-06' },
  },
  {
    name: 'late at night the next day counts',
    asOf: '2022-03-20',
    given: {
      decision: { kind: 'on-the-spot', spot: aSpot({ decidedAt: '2022-03-05T15:30:00.000Z' }), recorded_at: '2022-03-08 10:00' },
    },
    finds: { since: '2022-03-06' },
  },
  {
    name: 'decided in the last hour before midnight',
    asOf: '2022-03-20',
    given: {
      decision: { kind: 'on-the-spot', spot: aSpot({ decidedAt: '2022-03-05T15:59:00.000Z' }), recorded_at: '2022-03-08 10:00' },
    },
    finds: { since: '2022-03-06' },
  },
  {
    name: 'decided in the first hour after midnight',
    asOf: '2022-03-20',
    given: {
      decision: { kind: 'on-the-spot', spot: aSpot({ decidedAt: '2022-03-05T16:30:00.000Z' }), recorded_at: '2022-03-08 10:00' },
    },
    finds: { since: '2022-03-07' },
  },
  {
    name: 'the traffic police have their own term',
    asOf: '2022-03-20',
    given: { decision: { kind: 'on-the-spot', recorded_at: '2022-03-07 10:00' }, 'law.cause_of_action': cause('traffic') },
    finds: false,
  },
  {
    name: 'another known cause',
    asOf: '2022-03-20',
    given: { decision: { kind: 'on-the-spot', recorded_at: '2022-03-07 10:00' }, 'law.cause_of_action': cause('social-order') },
    finds: { since: '2022-03-06' },
  },
  {
    name: 'in 2026',
    asOf: '2026-03-20',
    given: {
      decision: {
        kind: 'on-the-spot',
        decided_on: '2026-01-05',
        spot: aSpot({ decidedAt: '2026-01-05T02:00:00.000Z' }),
        recorded_at: '2026-01-06 10:01',
      },
    },
    finds: { since: '2026-01-06' },
  },
  { name: 'the ordinary procedure', asOf: '2022-03-20', given: { decision: { recorded_at: '2022-03-18 10:00' } }, finds: false },
  {
    name: 'revoked',
    asOf: '2022-03-20',
    given: { decision: { kind: 'on-the-spot', recorded_at: '2022-03-07 10:00', revoked_on: '2022-03-09' } },
    finds: false,
  },
])

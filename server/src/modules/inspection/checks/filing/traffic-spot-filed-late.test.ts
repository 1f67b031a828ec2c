import { testCheck } from '../../test/check.ts'
import { aSpot } from '../../test/templates.ts'
import { trafficSpotFiledLate } from './traffic-spot-filed-late.ts'

const cause = (code: string, field: string) => ({ code, name: '示例', field, subjects: ['person'], data: {} })
const traffic = { 'law.cause_of_action': cause('assault', 'traffic') }

testCheck(trafficSpotFiledLate, [
  {
    name: 'decided on a Saturday, filed on Tuesday, the second working day',
    asOf: '2022-03-20',
    given: { decision: { kind: 'on-the-spot', recorded_at: '2022-03-08 23:59' }, ...traffic },
    finds: false,
  },
  {
    name: 'on Wednesday',
    asOf: '2022-03-20',
    given: { decision: { kind: 'on-the-spot', recorded_at: '2022-03-09 00:00' }, ...traffic },
    finds: { since: '2022-03-09', details: { decidedOn: '2022-03-05', dueOn: '2022-03-08' } },
  },
  {
    name: 'on Monday',
    asOf: '2022-03-20',
    given: { decision: { kind: 'on-the-spot', recorded_at: '2022-03-07 10:00' }, ...traffic },
    finds: false,
  },
  {
    name: 'in 2026',
    asOf: '2026-03-20',
    given: {
      decision: {
        kind: 'on-the-spot',
        decided_on: '2026-01-05',
        spot: aSpot({ decidedAt: '2026-01-05T02:00:00.000Z' }),
        recorded_at: '2026-01-08 10:00',
      },
      ...traffic,
    },
    finds: { since: '2026-01-08' },
  },
  {
    name: 'another cause',
    asOf: '2022-03-20',
    given: {
      decision: { kind: 'on-the-spot', recorded_at: '2022-03-18 10:00' },
      'law.cause_of_action': cause('assault', 'social-order'),
    },
    finds: false,
  },
  {
    name: 'a traffic cause of another case',
    asOf: '2022-03-20',
    given: {
      decision: { kind: 'on-the-spot', recorded_at: '2022-03-18 10:00' },
      'law.cause_of_action': cause('parking', 'traffic'),
    },
    finds: false,
  },
  {
    name: 'the ordinary procedure',
    asOf: '2022-03-20',
    given: { decision: { recorded_at: '2022-03-18 10:00' }, ...traffic },
    finds: false,
  },
  {
    name: 'revoked',
    asOf: '2022-03-20',
    given: { decision: { kind: 'on-the-spot', recorded_at: '2022-03-18 10:00', revoked_on: '2022-03-19' }, ...traffic },
    finds: false,
  },
])

import { testCheck } from '../../test/check.ts'
import { aSpot } from '../../test/templates.ts'
import { spotBarredCause } from './spot-barred-cause.ts'

const cause = (code: string, field: string) => ({ code, name: '示例', field, subjects: ['person'], data: {} })
const spot = (causeCode: string) => ({ kind: 'on-the-spot', spot: aSpot({ causeCode }) })

testCheck(spotBarredCause, [
  {
    name: 'an ordinary cause',
    asOf: '2022-03-20',
    given: { decision: { kind: 'on-the-spot' }, 'law.cause_of_action': cause('assault', 'traffic') },
    finds: false,
  },
  {
    name: 'gambling',
    asOf: '2022-03-20',
    given: { decision: spot('gambling'), 'law.cause_of_action': cause('gambling', 'social-order') },
    finds: { since: '2022-03-05', details: { decidedOn: '2022-03-05' } },
  },
  {
    name: 'soliciting, in 2026',
    asOf: '2026-03-20',
    given: {
      decision: { ...spot('soliciting'), decided_on: '2026-01-05' },
      'law.cause_of_action': cause('soliciting', 'social-order'),
    },
    finds: { since: '2026-01-05' },
  },
  {
    name: 'the field of drugs',
    asOf: '2022-03-20',
    given: { decision: { kind: 'on-the-spot' }, 'law.cause_of_action': cause('assault', 'drugs') },
    finds: { since: '2022-03-05' },
  },
  {
    name: 'the ordinary procedure',
    asOf: '2022-03-20',
    given: { decision: {}, 'law.cause_of_action': cause('gambling', 'social-order') },
    finds: false,
  },
  {
    name: 'revoked',
    asOf: '2022-03-20',
    given: {
      decision: { ...spot('gambling'), revoked_on: '2022-03-08' },
      'law.cause_of_action': cause('gambling', 'social-order'),
    },
    finds: false,
  },
])

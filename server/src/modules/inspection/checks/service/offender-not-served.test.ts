import { testCheck } from '../../test/check.ts'
import { offenderNotServed } from './offender-not-served.ts'

testCheck(offenderNotServed, [
  { name: 'handed over', asOf: '2022-03-30', given: { decision: {}, delivery: {} }, finds: false },
  {
    name: 'impossible for the victim',
    asOf: '2022-03-30',
    given: { decision: {}, delivery: { party_id: 'victim', method: 'impossible' } },
    finds: false,
  },
  {
    name: 'impossible for the punished',
    asOf: '2022-03-30',
    given: { decision: {}, delivery: { method: 'impossible' } },
    finds: { since: '2022-03-11', details: { deliveredOn: '2022-03-11' } },
  },
  {
    name: 'in 2026',
    asOf: '2026-03-30',
    given: { decision: {}, delivery: { method: 'impossible', delivered_on: '2026-01-05' } },
    finds: { since: '2026-01-05' },
  },
  {
    name: 'of another decision',
    asOf: '2022-03-30',
    given: { decision: {}, delivery: { method: 'impossible', decision_id: 'decision-2' } },
    finds: false,
  },
  {
    name: 'revoked',
    asOf: '2022-03-30',
    given: { decision: { revoked_on: '2022-03-12' }, delivery: { method: 'impossible' } },
    finds: false,
  },
])

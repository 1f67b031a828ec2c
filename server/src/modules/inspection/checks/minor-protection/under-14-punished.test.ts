import { testCheck } from '../../test/check.ts'
import { under14Punished } from './under-14-punished.ts'

testCheck(under14Punished, [
  { name: 'grown up', asOf: '2022-03-20', given: { decision: {}, party: {} }, finds: false },
  {
    name: 'on the fourteenth birthday',
    asOf: '2022-03-20',
    given: { decision: {}, party: { birth_on: '2008-03-01' } },
    finds: { since: '2022-03-10', details: { decidedOn: '2022-03-10' } },
  },
  {
    name: 'the day after it',
    asOf: '2022-03-20',
    given: { administrative_case: { occurred_on: '2022-03-02' }, decision: {}, party: { birth_on: '2008-03-01' } },
    finds: false,
  },
  {
    name: 'thirteen, on the spot, in 2026',
    asOf: '2026-03-20',
    given: {
      administrative_case: { occurred_on: '2026-01-05' },
      decision: { kind: 'on-the-spot', decided_on: '2026-01-05' },
      party: { birth_on: '2012-06-01' },
    },
    finds: { since: '2026-01-05' },
  },
  {
    name: 'not punished',
    asOf: '2022-03-20',
    given: { decision: { outcome: 'no-penalty' }, party: { birth_on: '2010-01-01' } },
    finds: false,
  },
  { name: 'age unknown', asOf: '2022-03-20', given: { decision: {}, party: { birth_on: null } }, finds: false },
  {
    name: 'revoked',
    asOf: '2022-03-20',
    given: { decision: { revoked_on: '2022-03-12' }, party: { birth_on: '2010-01-01' } },
    finds: false,
  },
])

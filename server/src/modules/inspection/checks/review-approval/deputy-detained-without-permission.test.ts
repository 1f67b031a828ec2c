import { testCheck } from '../../test/check.ts'
import { deputyDetainedWithoutPermission } from './deputy-detained-without-permission.ts'

const detained = { proposal_item: { penalties: [{ kind: 'detention', days: 5 }] } }
const deputy = { congress_deputy: 'county-or-above' }

testCheck(deputyDetainedWithoutPermission, [
  { name: 'no deputy', asOf: '2022-03-20', given: { decision: {}, ...detained, party: {} }, finds: false },
  {
    name: 'a deputy, permitted',
    asOf: '2022-03-20',
    given: { decision: { deputy_permission: '示例许可' }, ...detained, party: deputy },
    finds: false,
  },
  {
    name: 'a deputy, not permitted',
    asOf: '2022-03-20',
    given: { decision: {}, ...detained, party: deputy },
    finds: { since: '2022-03-10', details: { decidedOn: '2022-03-10' } },
  },
  {
    name: 'a blank permission, in 2026',
    asOf: '2026-03-20',
    given: { decision: { decided_on: '2026-01-05', deputy_permission: ' ' }, ...detained, party: deputy },
    finds: { since: '2026-01-05' },
  },
  { name: 'fined', asOf: '2022-03-20', given: { decision: {}, proposal_item: {}, party: deputy }, finds: false },
  {
    name: 'of a township: reported at once, not permitted',
    asOf: '2022-03-20',
    given: { decision: {}, ...detained, party: { congress_deputy: 'township' } },
    finds: false,
  },
  {
    name: 'revoked',
    asOf: '2022-03-20',
    given: { decision: { revoked_on: '2022-03-12' }, ...detained, party: deputy },
    finds: false,
  },
])

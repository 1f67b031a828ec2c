import { testCheck } from '../../test/check.ts'
import { aSpot } from '../../test/templates.ts'
import { decisionWithoutBasis } from './decision-without-basis.ts'

testCheck(decisionWithoutBasis, [
  { name: 'with its articles', asOf: '2022-03-20', given: { decision: {}, proposal_item: {} }, finds: false },
  {
    name: 'without',
    asOf: '2022-03-20',
    given: { decision: {}, proposal_item: { basis: [] } },
    finds: { since: '2022-03-10', details: { decidedOn: '2022-03-10' } },
  },
  { name: 'on the spot, with its articles', asOf: '2022-03-20', given: { decision: { kind: 'on-the-spot' } }, finds: false },
  {
    name: 'on the spot, without, in 2026',
    asOf: '2026-03-20',
    given: { decision: { kind: 'on-the-spot', decided_on: '2026-01-05', spot: aSpot({ basis: [] }) } },
    finds: { since: '2026-01-05' },
  },
  {
    name: 'on the spot, nothing said',
    asOf: '2022-03-20',
    given: { decision: { kind: 'on-the-spot', spot: { penalties: [] } } },
    finds: { since: '2022-03-05' },
  },
  {
    name: 'not punished',
    asOf: '2022-03-20',
    given: { decision: { outcome: 'no-penalty' }, proposal_item: { outcome: 'no-penalty', basis: [] } },
    finds: false,
  },
  {
    name: 'revoked',
    asOf: '2022-03-20',
    given: { decision: { revoked_on: '2022-03-12' }, proposal_item: { basis: [] } },
    finds: false,
  },
])

import { testCheck } from '../../test/check.ts'
import { aSpot } from '../../test/templates.ts'
import { spotPenaltyOfAnotherKind } from './spot-penalty-of-another-kind.ts'

const spot = (...kinds: string[]) => ({ kind: 'on-the-spot', spot: aSpot({ penalties: kinds.map((kind) => ({ kind })) }) })

testCheck(spotPenaltyOfAnotherKind, [
  { name: 'a warning and a fine', asOf: '2022-03-20', given: { decision: spot('warning', 'fine') }, finds: false },
  {
    name: 'confiscation',
    asOf: '2022-03-20',
    given: { decision: spot('fine', 'confiscate-property') },
    finds: { since: '2022-03-05', details: { decidedOn: '2022-03-05' } },
  },
  {
    name: 'a licence, in 2026',
    asOf: '2026-03-20',
    given: { decision: { ...spot('suspend-license'), decided_on: '2026-01-05' } },
    finds: { since: '2026-01-05' },
  },
  {
    name: 'the ordinary procedure',
    asOf: '2022-03-20',
    given: { decision: {}, proposal_item: { penalties: [{ kind: 'revoke-license' }] } },
    finds: false,
  },
  {
    name: 'revoked',
    asOf: '2022-03-20',
    given: { decision: { ...spot('confiscate-property'), revoked_on: '2022-03-08' } },
    finds: false,
  },
])

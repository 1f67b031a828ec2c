import { testCheck } from '../../test/check.ts'
import { aSpot } from '../../test/templates.ts'
import { spotFineOverLimitPsa2012 } from './spot-fine-over-limit-psa-2012.ts'

const fine = (yuan: number) => ({ spot: aSpot({ penalties: [{ kind: 'fine', fineFen: yuan * 100 }] }) })
const onSpot = (on: string, yuan: number) => ({ kind: 'on-the-spot', decided_on: on, ...fine(yuan) })

testCheck(spotFineOverLimitPsa2012, [
  { name: 'a yuan below', asOf: '2026-12-20', given: { decision: onSpot('2022-03-05', 199) }, finds: false },
  { name: 'exactly at the limit', asOf: '2026-12-20', given: { decision: onSpot('2022-03-05', 200) }, finds: false },
  {
    name: 'a yuan above',
    asOf: '2026-12-20',
    given: { decision: onSpot('2022-03-05', 201) },
    finds: { since: '2022-03-05', details: { decidedOn: '2022-03-05', fineYuan: 201 } },
  },
  {
    name: 'on the last day inside',
    asOf: '2026-12-20',
    given: { decision: onSpot('2025-12-31', 201) },
    finds: { since: '2025-12-31' },
  },
  { name: 'on the first day outside', asOf: '2026-12-20', given: { decision: onSpot('2026-01-01', 201) }, finds: false },
  {
    name: 'a warning',
    asOf: '2026-12-20',
    given: { decision: { kind: 'on-the-spot', decided_on: '2022-03-05', spot: aSpot({ penalties: [{ kind: 'warning' }] }) } },
    finds: false,
  },
  {
    name: 'the ordinary procedure',
    asOf: '2026-12-20',
    given: { decision: { decided_on: '2022-03-05' }, proposal_item: { penalties: [{ kind: 'fine', fineFen: 90_000 }] } },
    finds: false,
  },
  {
    name: 'other administrative cases',
    asOf: '2026-12-20',
    given: { administrative_case: { family: 'general' }, decision: onSpot('2022-03-05', 201) },
    finds: false,
  },
  {
    name: 'revoked',
    asOf: '2026-12-20',
    given: { decision: { ...onSpot('2022-03-05', 201), revoked_on: '2026-12-01' } },
    finds: false,
  },
])

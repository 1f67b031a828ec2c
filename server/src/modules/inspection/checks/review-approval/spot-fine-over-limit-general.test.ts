import { testCheck } from '../../test/check.ts'
import { aSpot } from '../../test/templates.ts'
import { spotFineOverLimitGeneral } from './spot-fine-over-limit-general.ts'

const fine = (yuan: number) => ({ spot: aSpot({ penalties: [{ kind: 'fine', fineFen: yuan * 100 }] }) })
const onSpot = (on: string, yuan: number) => ({ kind: 'on-the-spot', decided_on: on, ...fine(yuan) })

const person = { administrative_case: { family: 'general' }, party: {} }
const unit = { administrative_case: { family: 'general' }, party: { kind: 'unit', birth_on: null } }

testCheck(spotFineOverLimitGeneral, [
  { name: 'a person at the limit', asOf: '2026-12-20', given: { ...person, decision: onSpot('2022-03-05', 200) }, finds: false },
  {
    name: 'a person, a yuan above',
    asOf: '2026-12-20',
    given: { ...person, decision: onSpot('2022-03-05', 201) },
    finds: { since: '2022-03-05', details: { decidedOn: '2022-03-05', fineYuan: 201 } },
  },
  { name: 'a person, a yuan below', asOf: '2026-12-20', given: { ...person, decision: onSpot('2022-03-05', 199) }, finds: false },
  {
    name: 'the same in 2026',
    asOf: '2026-12-20',
    given: { ...person, decision: onSpot('2026-01-05', 201) },
    finds: { since: '2026-01-05' },
  },
  { name: 'a unit at the limit', asOf: '2026-12-20', given: { ...unit, decision: onSpot('2022-03-05', 3000) }, finds: false },
  {
    name: 'a unit, a yuan above',
    asOf: '2026-12-20',
    given: { ...unit, decision: onSpot('2022-03-05', 3001) },
    finds: { since: '2022-03-05' },
  },
  { name: 'a unit, a yuan below', asOf: '2026-12-20', given: { ...unit, decision: onSpot('2022-03-05', 2999) }, finds: false },
  {
    name: 'public-security cases have their own',
    asOf: '2026-12-20',
    given: { party: {}, decision: onSpot('2022-03-05', 201) },
    finds: false,
  },
  {
    name: 'revoked',
    asOf: '2026-12-20',
    given: { ...person, decision: { ...onSpot('2022-03-05', 201), revoked_on: '2022-03-08' } },
    finds: false,
  },
])

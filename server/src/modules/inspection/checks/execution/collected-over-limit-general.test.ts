import { testCheck } from '../../test/check.ts'
import { aSpot } from '../../test/templates.ts'
import { collectedOverLimitGeneral } from './collected-over-limit-general.ts'

const collected = (on: string, yuan: number, over: object = {}) => ({
  kind: 'on-the-spot',
  decided_on: on,
  spot: aSpot({ collectedFen: yuan * 100, collectedWhy: 'small', ...over }),
})

testCheck(collectedOverLimitGeneral, [
  {
    name: 'a yuan below',
    asOf: '2026-12-20',
    given: { administrative_case: { family: 'general' }, decision: collected('2022-03-05', 99) },
    finds: false,
  },
  {
    name: 'exactly at the limit',
    asOf: '2026-12-20',
    given: { administrative_case: { family: 'general' }, decision: collected('2022-03-05', 100) },
    finds: false,
  },
  {
    name: 'a yuan above',
    asOf: '2026-12-20',
    given: { administrative_case: { family: 'general' }, decision: collected('2022-03-05', 101) },
    finds: { since: '2022-03-05', details: { decidedOn: '2022-03-05', collectedYuan: 101 } },
  },
  {
    name: 'far above',
    asOf: '2026-12-20',
    given: { administrative_case: { family: 'general' }, decision: collected('2022-03-05', 1000) },
    finds: { since: '2022-03-05', details: { collectedYuan: 1000 } },
  },
  {
    name: 'in a remote place',
    asOf: '2026-12-20',
    given: { administrative_case: { family: 'general' }, decision: collected('2022-03-05', 101, { collectedWhy: 'remote' }) },
    finds: false,
  },
  {
    name: 'nothing collected',
    asOf: '2026-12-20',
    given: { administrative_case: { family: 'general' }, decision: { kind: 'on-the-spot', decided_on: '2022-03-05' } },
    finds: false,
  },
  { name: 'another procedure of law', asOf: '2026-12-20', given: { decision: collected('2022-03-05', 101) }, finds: false },
  {
    name: 'decided in the office',
    asOf: '2026-12-20',
    given: { administrative_case: { family: 'general' }, decision: { decided_on: '2022-03-05' } },
    finds: false,
  },
  {
    name: 'revoked',
    asOf: '2026-12-20',
    given: {
      administrative_case: { family: 'general' },
      decision: { ...collected('2022-03-05', 101), revoked_on: '2026-12-01' },
    },
    finds: false,
  },
])

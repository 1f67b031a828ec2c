import { testCheck } from '../../test/check.ts'
import { aSpot } from '../../test/templates.ts'
import { collectedOverLimitPsa2012 } from './collected-over-limit-psa-2012.ts'

const collected = (on: string, yuan: number, over: object = {}) => ({
  kind: 'on-the-spot',
  decided_on: on,
  spot: aSpot({ collectedFen: yuan * 100, collectedWhy: 'small', ...over }),
})

testCheck(collectedOverLimitPsa2012, [
  { name: 'a yuan below', asOf: '2026-12-20', given: { decision: collected('2022-03-05', 49) }, finds: false },
  { name: 'exactly at the limit', asOf: '2026-12-20', given: { decision: collected('2022-03-05', 50) }, finds: false },
  {
    name: 'a yuan above',
    asOf: '2026-12-20',
    given: { decision: collected('2022-03-05', 51) },
    finds: { since: '2022-03-05', details: { decidedOn: '2022-03-05', collectedYuan: 51 } },
  },
  {
    name: 'far above',
    asOf: '2026-12-20',
    given: { decision: collected('2022-03-05', 1000) },
    finds: { since: '2022-03-05', details: { collectedYuan: 1000 } },
  },
  {
    name: 'in a remote place',
    asOf: '2026-12-20',
    given: { decision: collected('2022-03-05', 51, { collectedWhy: 'remote' }) },
    finds: false,
  },
  {
    name: 'disputed',
    asOf: '2026-12-20',
    given: { decision: collected('2022-03-05', 40, { disputed: true }) },
    finds: { since: '2022-03-05' },
  },
  {
    name: 'on the last day inside',
    asOf: '2026-12-20',
    given: { decision: collected('2025-12-31', 51) },
    finds: { since: '2025-12-31' },
  },
  { name: 'on the first day outside', asOf: '2026-12-20', given: { decision: collected('2026-01-01', 51) }, finds: false },
  {
    name: 'nothing collected',
    asOf: '2026-12-20',
    given: { decision: { kind: 'on-the-spot', decided_on: '2022-03-05' } },
    finds: false,
  },
  {
    name: 'another procedure of law',
    asOf: '2026-12-20',
    given: { administrative_case: { family: 'general' }, decision: collected('2022-03-05', 51) },
    finds: false,
  },
  { name: 'decided in the office', asOf: '2026-12-20', given: { decision: { decided_on: '2022-03-05' } }, finds: false },
  {
    name: 'revoked',
    asOf: '2026-12-20',
    given: { decision: { ...collected('2022-03-05', 51), revoked_on: '2026-12-01' } },
    finds: false,
  },
])

import { testCheck } from '../../test/check.ts'
import { aSpot } from '../../test/templates.ts'
import { collectedOverLimitPsa2025 } from './collected-over-limit-psa-2025.ts'

const collected = (on: string, yuan: number, over: object = {}) => ({
  kind: 'on-the-spot',
  decided_on: on,
  spot: aSpot({ collectedFen: yuan * 100, collectedWhy: 'small', ...over }),
})

testCheck(collectedOverLimitPsa2025, [
  { name: 'a yuan below', asOf: '2026-12-20', given: { decision: collected('2026-03-05', 199) }, finds: false },
  { name: 'exactly at the limit', asOf: '2026-12-20', given: { decision: collected('2026-03-05', 200) }, finds: false },
  {
    name: 'a yuan above',
    asOf: '2026-12-20',
    given: { decision: collected('2026-03-05', 201) },
    finds: { since: '2026-03-05', details: { decidedOn: '2026-03-05', collectedYuan: 201 } },
  },
  {
    name: 'far above',
    asOf: '2026-12-20',
    given: { decision: collected('2026-03-05', 1000) },
    finds: { since: '2026-03-05', details: { collectedYuan: 1000 } },
  },
  {
    name: 'in a remote place',
    asOf: '2026-12-20',
    given: { decision: collected('2026-03-05', 201, { collectedWhy: 'remote' }) },
    finds: false,
  },
  {
    name: 'disputed',
    asOf: '2026-12-20',
    given: { decision: collected('2026-03-05', 190, { disputed: true }) },
    finds: { since: '2026-03-05' },
  },
  {
    name: 'on the last day inside',
    asOf: '2026-12-20',
    given: { decision: collected('2026-01-01', 201) },
    finds: { since: '2026-01-01' },
  },
  { name: 'on the first day outside', asOf: '2026-12-20', given: { decision: collected('2025-12-31', 201) }, finds: false },
  {
    name: 'nothing collected',
    asOf: '2026-12-20',
    given: { decision: { kind: 'on-the-spot', decided_on: '2026-03-05' } },
    finds: false,
  },
  {
    name: 'another procedure of law',
    asOf: '2026-12-20',
    given: { administrative_case: { family: 'general' }, decision: collected('2026-03-05', 201) },
    finds: false,
  },
  { name: 'decided in the office', asOf: '2026-12-20', given: { decision: { decided_on: '2026-03-05' } }, finds: false },
  {
    name: 'revoked',
    asOf: '2026-12-20',
    given: { decision: { ...collected('2026-03-05', 201), revoked_on: '2026-12-01' } },
    finds: false,
  },
])

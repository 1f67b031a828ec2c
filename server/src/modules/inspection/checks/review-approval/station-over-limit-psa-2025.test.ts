import { testCheck } from '../../test/check.ts'
import { stationOverLimitPsa2025 } from './station-over-limit-psa-2025.ts'

const fine = (yuan: number) => ({ proposal_item: { penalties: [{ kind: 'fine', fineFen: yuan * 100 }] } })

testCheck(stationOverLimitPsa2025, [
  {
    name: 'a yuan below',
    asOf: '2026-12-20',
    given: { decision: { level: 'station', decided_on: '2026-03-10' }, ...fine(999) },
    finds: false,
  },
  {
    name: 'exactly at the limit',
    asOf: '2026-12-20',
    given: { decision: { level: 'station', decided_on: '2026-03-10' }, ...fine(1000) },
    finds: false,
  },
  {
    name: 'a yuan above',
    asOf: '2026-12-20',
    given: { decision: { level: 'station', decided_on: '2026-03-10' }, ...fine(1001) },
    finds: { since: '2026-03-10', details: { decidedOn: '2026-03-10', fineYuan: 1001 } },
  },
  {
    name: 'a licence',
    asOf: '2026-12-20',
    given: {
      decision: { level: 'station', decided_on: '2026-03-10' },
      proposal_item: { penalties: [{ kind: 'revoke-license' }] },
    },
    finds: { since: '2026-03-10' },
  },
  {
    name: 'a warning',
    asOf: '2026-12-20',
    given: { decision: { level: 'station', decided_on: '2026-03-10' }, proposal_item: { penalties: [{ kind: 'warning' }] } },
    finds: false,
  },
  {
    name: 'detention is another fault',
    asOf: '2026-12-20',
    given: {
      decision: { level: 'station', decided_on: '2026-03-10' },
      proposal_item: { penalties: [{ kind: 'detention', days: 5 }] },
    },
    finds: false,
  },
  { name: 'by the bureau', asOf: '2026-12-20', given: { decision: { decided_on: '2026-03-10' }, ...fine(1001) }, finds: false },
  {
    name: 'on the last day inside',
    asOf: '2026-12-20',
    given: { decision: { level: 'station', decided_on: '2026-01-01' }, ...fine(1001) },
    finds: { since: '2026-01-01' },
  },
  {
    name: 'on the first day outside',
    asOf: '2026-12-20',
    given: { decision: { level: 'station', decided_on: '2025-12-31' }, ...fine(1001) },
    finds: false,
  },
  {
    name: 'outside the public-security law is another fault',
    asOf: '2026-12-20',
    given: {
      administrative_case: { family: 'general' },
      decision: { level: 'station', decided_on: '2026-03-10' },
      ...fine(1001),
    },
    finds: false,
  },
  {
    name: 'revoked',
    asOf: '2026-12-20',
    given: { decision: { level: 'station', decided_on: '2026-03-10', revoked_on: '2026-12-01' }, ...fine(1001) },
    finds: false,
  },
])

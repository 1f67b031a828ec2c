import { testCheck } from '../../test/check.ts'
import { stationDecidedGeneral } from './station-decided-general.ts'

testCheck(stationDecidedGeneral, [
  {
    name: 'by the bureau',
    asOf: '2022-03-20',
    given: { administrative_case: { family: 'general' }, decision: {} },
    finds: false,
  },
  {
    name: 'by a station',
    asOf: '2022-03-20',
    given: { administrative_case: { family: 'general' }, decision: { level: 'station' } },
    finds: { since: '2022-03-10', details: { decidedOn: '2022-03-10' } },
  },
  {
    name: 'in 2026',
    asOf: '2026-03-20',
    given: { administrative_case: { family: 'general' }, decision: { level: 'station', decided_on: '2026-01-01' } },
    finds: { since: '2026-01-01' },
  },
  { name: 'by the public-security law', asOf: '2022-03-20', given: { decision: { level: 'station' } }, finds: false },
  {
    name: 'revoked',
    asOf: '2022-03-20',
    given: { administrative_case: { family: 'general' }, decision: { level: 'station', revoked_on: '2022-03-11' } },
    finds: false,
  },
])

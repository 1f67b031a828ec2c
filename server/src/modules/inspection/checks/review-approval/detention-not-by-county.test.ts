import { testCheck } from '../../test/check.ts'
import { detentionNotByCounty } from './detention-not-by-county.ts'

const detained = { proposal_item: { penalties: [{ kind: 'detention', days: 5 }] } }

testCheck(detentionNotByCounty, [
  { name: 'by the county', asOf: '2022-03-20', given: { decision: {}, ...detained }, finds: false },
  { name: 'by the city', asOf: '2022-03-20', given: { decision: { level: 'city' }, ...detained }, finds: false },
  {
    name: 'by a station',
    asOf: '2022-03-20',
    given: { decision: { level: 'station' }, ...detained },
    finds: { since: '2022-03-10', details: { decidedOn: '2022-03-10' } },
  },
  {
    name: 'by an officer, in 2026',
    asOf: '2026-03-20',
    given: { decision: { level: 'officer', decided_on: '2026-01-10' }, ...detained },
    finds: { since: '2026-01-10' },
  },
  { name: 'a fine by a station', asOf: '2022-03-20', given: { decision: { level: 'station' }, proposal_item: {} }, finds: false },
  {
    name: 'revoked',
    asOf: '2022-03-20',
    given: { decision: { level: 'station', revoked_on: '2022-03-11' }, ...detained },
    finds: false,
  },
])

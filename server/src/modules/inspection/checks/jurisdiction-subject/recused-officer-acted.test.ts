import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { recusedOfficerActed } from './recused-officer-acted.ts'

const RECUSED = { until_at: '2022-03-05 10:00', end_ground: 'recused' }
const after = (more: Row, handler: Row = RECUSED) => ({ handler, ...more })

testCheck(recusedOfficerActed, [
  {
    name: 'acted before',
    asOf: '2022-04-01',
    given: after({ questioning: { arrived_at: '2022-03-05 09:59', left_at: null } }),
    finds: false,
  },
  {
    name: 'in the minute itself',
    asOf: '2022-04-01',
    given: after({ questioning: { arrived_at: '2022-03-05 10:00', left_at: null } }),
    finds: false,
  },
  {
    name: 'questioned a minute later',
    asOf: '2022-04-01',
    given: after({ questioning: { arrived_at: '2022-03-05 10:01', left_at: null } }),
    finds: { since: '2022-03-05', details: { recusedOn: '2022-03-05', actedOn: '2022-03-05' }, subject: 'handler' },
  },
  {
    name: 'took a measure',
    asOf: '2022-04-01',
    given: after({ measure: { taken_at: '2022-03-06 10:00' } }),
    finds: { since: '2022-03-06' },
  },
  { name: 'proposed', asOf: '2026-04-01', given: after({ proposal: {} }), finds: { since: '2022-03-09' } },
  {
    name: 'the first of several',
    asOf: '2022-04-01',
    given: after({ proposal: {}, measure: { taken_at: '2022-03-06 10:00' } }),
    finds: { since: '2022-03-06' },
  },
  {
    name: 'another officer',
    asOf: '2022-04-01',
    given: after({ measure: { taken_at: '2022-03-06 10:00', officers: ['co', 'third'] } }),
    finds: false,
  },
  {
    name: 'handed over, not recused',
    asOf: '2022-04-01',
    given: after({ measure: { taken_at: '2022-03-06 10:00' } }, { ...RECUSED, end_ground: 'handed-over' }),
    finds: false,
  },
  {
    name: 'in another case',
    asOf: '2022-04-01',
    given: after({
      questioning: { arrived_at: '2022-03-06 10:00', left_at: null, case_id: 'other' },
      measure: { taken_at: '2022-03-06 10:00', case_id: 'other' },
      proposal: { case_id: 'other' },
    }),
    finds: false,
  },
])

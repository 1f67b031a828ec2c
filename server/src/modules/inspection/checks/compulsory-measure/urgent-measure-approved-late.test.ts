import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { urgentMeasureApprovedLate } from './urgent-measure-approved-late.ts'

const taken = (approved_at: string | null, over: Row = {}) => ({
  measure: { urgent: true, taken_at: '2022-03-02 10:00', approved_at, ...over },
})

testCheck(urgentMeasureApprovedLate, [
  { name: 'approved in the hour', asOf: '2022-04-01', given: taken('2022-03-02 11:00'), finds: false },
  { name: 'after 24 hours exactly', asOf: '2022-04-01', given: taken('2022-03-03 10:00'), finds: false },
  {
    name: 'a minute later',
    asOf: '2022-04-01',
    given: taken('2022-03-03 10:01'),
    finds: { since: '2022-03-03', details: { takenAt: '2022-03-02 10:00' }, subject: 'measure' },
  },
  {
    name: 'taken at midnight',
    asOf: '2022-04-01',
    given: taken('2022-03-05 10:00', { taken_at: '2022-03-02 00:00' }),
    finds: { since: '2022-03-03' },
  },
  {
    name: 'taken before midnight, in 2026',
    asOf: '2026-04-01',
    given: taken('2026-03-05 10:00', { taken_at: '2026-03-02 23:59' }),
    finds: { since: '2026-03-03' },
  },
  { name: 'refused in time', asOf: '2022-04-01', given: taken(null, { refused_at: '2022-03-03 09:00' }), finds: false },
  {
    name: 'refused late',
    asOf: '2022-04-01',
    given: taken(null, { refused_at: '2022-03-03 10:01' }),
    finds: { since: '2022-03-03' },
  },
  { name: 'nothing after 24 hours exactly', asOf: '2022-03-03 10:00', given: taken(null), finds: false },
  { name: 'nothing a minute later', asOf: '2022-03-03 10:01', given: taken(null), finds: { since: '2022-03-03' } },
  { name: 'not urgent', asOf: '2022-04-01', given: taken(null, { urgent: false }), finds: false },
  { name: 'a person', asOf: '2022-04-01', given: taken(null, { kind: 'continued-questioning' }), finds: false },
])

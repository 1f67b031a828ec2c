import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { measureExtendedLate } from './measure-extended-late.ts'

/** Taken on Wednesday 2 March 2022: thirty days end on Friday 1 April. */
const extended = (approved_on: string, more: Row = {}, over: Row = {}) => ({
  measure: { taken_at: '2022-03-02 23:30', ...over },
  measure_extension: { approved_on },
  ...more,
})

testCheck(measureExtendedLate, [
  { name: 'on the last day', asOf: '2022-06-01', given: extended('2022-04-01'), finds: false },
  {
    name: 'the day after',
    asOf: '2022-06-01',
    given: extended('2022-04-02'),
    finds: { since: '2022-04-02', details: { dueOn: '2022-04-01', approvedOn: '2022-04-02' }, subject: 'measure' },
  },
  {
    name: 'in 2026',
    asOf: '2026-06-01',
    given: extended('2026-04-02', {}, { taken_at: '2026-03-02 10:00' }),
    finds: { since: '2026-04-02' },
  },
  {
    name: 'an opinion may have lengthened it',
    asOf: '2022-06-01',
    given: extended('2022-04-02', { pause: { from_on: '2022-04-01', to_on: null } }),
    finds: false,
  },
  {
    name: 'an opinion that came later did not',
    asOf: '2022-06-01',
    given: extended('2022-04-04', { pause: { from_on: '2022-04-02', to_on: null } }),
    finds: { since: '2022-04-04' },
  },
  {
    name: 'a hearing did not',
    asOf: '2022-06-01',
    given: extended('2022-04-04', { pause: { reason: 'hearing' } }),
    finds: { since: '2022-04-04' },
  },
  {
    name: 'another case’s opinion did not',
    asOf: '2022-06-01',
    given: extended('2022-04-04', { pause: { case_id: 'other' } }),
    finds: { since: '2022-04-04' },
  },
  {
    name: 'nothing lengthens a freezing',
    asOf: '2022-06-01',
    given: extended('2022-04-04', { pause: {} }, { kind: 'freezing' }),
    finds: { since: '2022-04-04' },
  },
  {
    name: 'another measure’s extension',
    asOf: '2022-06-01',
    given: extended('2022-04-04', { measure_extension: { approved_on: '2022-04-04', measure_id: 'other' } }),
    finds: false,
  },
  {
    name: 'questioning goes by hours',
    asOf: '2022-06-01',
    given: extended('2022-04-04', {}, { kind: 'continued-questioning' }),
    finds: false,
  },
])

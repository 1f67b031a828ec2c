import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { evidenceKeptTooLong } from './evidence-kept-too-long.ts'

/** Taken on Wednesday 2 March 2022: seven working days end on Friday 11 March. */
const kept = (lifted_at: string | null, more: Row = {}, over: Row = {}) => ({
  measure: { kind: 'evidence-preservation', taken_at: '2022-03-02 23:30', lifted_at, ...over },
  ...more,
})

testCheck(evidenceKeptTooLong, [
  { name: 'lifted the next day', asOf: '2022-04-01', given: kept('2022-03-03 10:00'), finds: false },
  { name: 'on the seventh working day', asOf: '2022-04-01', given: kept('2022-03-11 23:59'), finds: false },
  {
    name: 'the day after',
    asOf: '2022-04-01',
    given: kept('2022-03-12 00:00'),
    finds: { since: '2022-03-12', details: { takenOn: '2022-03-02', dueOn: '2022-03-11' }, subject: 'measure' },
  },
  { name: 'still kept on the last day', asOf: '2022-03-11', given: kept(null), finds: false },
  { name: 'still kept the day after', asOf: '2022-03-12', given: kept(null), finds: { since: '2022-03-12' } },
  {
    name: 'taken on a Saturday: the days begin on Monday',
    asOf: '2022-04-01',
    given: kept('2022-03-15 10:00', {}, { taken_at: '2022-03-05 10:00', approved_at: '2022-03-05 09:00' }),
    finds: false,
  },
  {
    name: 'the case was decided in time',
    asOf: '2022-04-01',
    given: kept(null, { decision: { decided_on: '2022-03-11' } }),
    finds: false,
  },
  {
    name: 'and too late',
    asOf: '2022-04-01',
    given: kept(null, { decision: { decided_on: '2022-03-12' } }),
    finds: { since: '2022-03-12' },
  },
  {
    name: 'another case was decided',
    asOf: '2022-04-01',
    given: kept(null, { decision: { decided_on: '2022-03-03', case_id: 'other' } }),
    finds: { since: '2022-03-12' },
  },
  { name: 'a seizure', asOf: '2022-04-01', given: { measure: { taken_at: '2022-03-02 23:30' } }, finds: false },
  {
    name: 'in 2026, on the seventh working day',
    asOf: '2026-05-01',
    given: kept('2026-03-11 10:00', {}, { taken_at: '2026-03-02 10:00' }),
    finds: false,
  },
])

import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { freezingOverdue } from './freezing-overdue.ts'

/** Frozen on Wednesday 2 March 2022: thirty days end on Friday 1 April, sixty on Sunday 1 May, after the holidays on Thursday the 5th. */
const frozen = (lifted_at: string | null, more: Row = {}, over: Row = {}) => ({
  measure: { kind: 'freezing', taken_at: '2022-03-02 23:30', lifted_at, ...over },
  ...more,
})

testCheck(freezingOverdue, [
  { name: 'lifted in a week', asOf: '2022-06-01', given: frozen('2022-03-09 10:00'), finds: false },
  { name: 'on the thirtieth day', asOf: '2022-06-01', given: frozen('2022-04-01 23:59'), finds: false },
  {
    name: 'the day after',
    asOf: '2022-06-01',
    given: frozen('2022-04-02 00:00'),
    finds: { since: '2022-04-02', details: { takenOn: '2022-03-02', dueOn: '2022-04-01', limit: 30 }, subject: 'measure' },
  },
  { name: 'still frozen on the last day', asOf: '2022-04-01', given: frozen(null), finds: false },
  { name: 'still frozen the day after', asOf: '2022-04-02', given: frozen(null), finds: { since: '2022-04-02' } },
  {
    name: 'extended, lifted after the holidays',
    asOf: '2022-06-01',
    given: frozen('2022-05-05 10:00', { measure_extension: {} }),
    finds: false,
  },
  {
    name: 'extended, a day more',
    asOf: '2022-06-01',
    given: frozen('2022-05-06 10:00', { measure_extension: {} }),
    finds: { since: '2022-05-06', details: { limit: 60 } },
  },
  {
    name: 'extended, in plain weeks',
    asOf: '2022-08-01',
    given: frozen('2022-07-09 10:00', { measure_extension: {} }, { taken_at: '2022-05-09 10:00' }),
    finds: { since: '2022-07-09', details: { dueOn: '2022-07-08' } },
  },
  {
    name: 'another measure extended',
    asOf: '2022-06-01',
    given: frozen('2022-04-20 10:00', { measure_extension: { measure_id: 'other' } }),
    finds: { since: '2022-04-02' },
  },
  { name: 'decided in time', asOf: '2022-06-01', given: frozen(null, { decision: { decided_on: '2022-04-01' } }), finds: false },
  {
    name: 'decided late',
    asOf: '2022-06-01',
    given: frozen(null, { decision: { decided_on: '2022-04-02' } }),
    finds: { since: '2022-04-02' },
  },
  {
    name: 'another case decided',
    asOf: '2022-06-01',
    given: frozen(null, { decision: { case_id: 'other' } }),
    finds: { since: '2022-04-02' },
  },
  { name: 'seized: another check', asOf: '2022-06-01', given: frozen(null, {}, { kind: 'seizure' }), finds: false },
])

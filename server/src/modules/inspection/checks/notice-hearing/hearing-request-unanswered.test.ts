import { testCheck } from '../../test/check.ts'
import { hearingRequestUnanswered } from './hearing-request-unanswered.ts'

testCheck(hearingRequestUnanswered, [
  { name: 'answered on the second day', asOf: '2022-03-30', given: { hearing: { decided_on: '2022-03-11' } }, finds: false },
  {
    name: 'answered on the third',
    asOf: '2022-03-30',
    given: { hearing: { decided_on: '2022-03-12' } },
    finds: { since: '2022-03-12', details: { requestedOn: '2022-03-09', dueOn: '2022-03-11' } },
  },
  {
    name: 'the second day is a Saturday, answered on Monday',
    asOf: '2022-03-30',
    given: { hearing: { requested_on: '2022-03-10', decided_on: '2022-03-14' } },
    finds: false,
  },
  {
    name: 'and on Tuesday',
    asOf: '2022-03-30',
    given: { hearing: { requested_on: '2022-03-10', decided_on: '2022-03-15' } },
    finds: { since: '2022-03-15', details: { dueOn: '2022-03-14' } },
  },
  { name: 'open on the last day', asOf: '2022-03-11', given: { hearing: {} }, finds: false },
  { name: 'open the day after', asOf: '2022-03-12', given: { hearing: {} }, finds: { since: '2022-03-12' } },
  { name: 'taken back in time', asOf: '2022-03-30', given: { hearing: { withdrawn_on: '2022-03-10' } }, finds: false },
  { name: 'held at once', asOf: '2022-03-30', given: { hearing: { held_on: '2022-03-11' } }, finds: false },
  { name: 'in 2026', asOf: '2026-01-20', given: { hearing: { requested_on: '2026-01-05' } }, finds: { since: '2026-01-08' } },
])

import { testCheck } from '../../test/check.ts'
import { hearingHeldLate } from './hearing-held-late.ts'

testCheck(hearingHeldLate, [
  {
    name: 'on the tenth day, a Saturday, rolled to Monday',
    asOf: '2022-03-30',
    given: { hearing: { held_on: '2022-03-21' } },
    finds: false,
  },
  {
    name: 'the day after',
    asOf: '2022-03-30',
    given: { hearing: { held_on: '2022-03-22' } },
    finds: { since: '2022-03-22', details: { requestedOn: '2022-03-09', dueOn: '2022-03-21' } },
  },
  {
    name: 'the tenth day is worked',
    asOf: '2022-03-30',
    given: { hearing: { requested_on: '2022-03-07', held_on: '2022-03-17' } },
    finds: false,
  },
  {
    name: 'and the eleventh is late',
    asOf: '2022-03-30',
    given: { hearing: { requested_on: '2022-03-07', held_on: '2022-03-18' } },
    finds: { since: '2022-03-18' },
  },
  { name: 'not held yet, in time', asOf: '2022-03-21', given: { hearing: {} }, finds: false },
  { name: 'not held yet, late', asOf: '2022-03-22', given: { hearing: {} }, finds: { since: '2022-03-22' } },
  { name: 'in 2026', asOf: '2026-01-30', given: { hearing: { requested_on: '2026-01-05' } }, finds: { since: '2026-01-16' } },
  { name: 'taken back', asOf: '2022-03-30', given: { hearing: { withdrawn_on: '2022-03-12' } }, finds: false },
  { name: 'turned down', asOf: '2022-03-30', given: { hearing: { refused_reason: '示例' } }, finds: false },
])

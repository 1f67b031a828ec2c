import { testCheck } from '../../test/check.ts'
import { closedWithoutClosure } from './closed-without-closure.ts'

testCheck(closedWithoutClosure, [
  {
    name: 'with its closure',
    asOf: '2022-05-01',
    given: { administrative_case: { stage: 'closed', closed_at: '2022-03-20 10:00' }, closure: {} },
    finds: false,
  },
  {
    name: 'without',
    asOf: '2022-05-01',
    given: { administrative_case: { stage: 'closed', closed_at: '2022-03-20 10:00' } },
    finds: { since: '2022-03-20', details: { closedOn: '2022-03-20' }, subject: 'case' },
  },
  {
    name: 'without, in 2026, the day unknown',
    asOf: '2026-05-01',
    given: { administrative_case: { stage: 'closed', accepted_at: '2026-01-05 10:00' } },
    finds: { since: '2026-01-05' },
  },
  {
    name: 'the closure of another case',
    asOf: '2022-05-01',
    given: { administrative_case: { stage: 'closed', closed_at: '2022-03-20 10:00' }, closure: { case_id: 'other' } },
    finds: { since: '2022-03-20' },
  },
  { name: 'open', asOf: '2022-05-01', given: { administrative_case: { stage: 'delivered' } }, finds: false },
])

import { testCheck } from '../../test/check.ts'
import { collectedFineKeptPsa } from './collected-fine-kept-psa.ts'

testCheck(collectedFineKeptPsa, [
  {
    name: 'on the second day',
    asOf: '2022-03-30',
    given: { payment: { channel: 'on-the-spot', handed_in_on: '2022-03-17' } },
    finds: false,
  },
  {
    name: 'on the third',
    asOf: '2022-03-30',
    given: { payment: { channel: 'on-the-spot', handed_in_on: '2022-03-18' } },
    finds: { since: '2022-03-18', details: { paidOn: '2022-03-15', dueOn: '2022-03-17' } },
  },
  {
    name: 'the second day is a Saturday',
    asOf: '2022-03-30',
    given: { payment: { channel: 'on-the-spot', paid_on: '2022-03-17', handed_in_on: '2022-03-21' } },
    finds: false,
  },
  { name: 'kept, in time', asOf: '2022-03-17', given: { payment: { channel: 'on-the-spot' } }, finds: false },
  { name: 'kept, late', asOf: '2022-03-18', given: { payment: { channel: 'on-the-spot' } }, finds: { since: '2022-03-18' } },
  {
    name: 'in 2026',
    asOf: '2026-03-30',
    given: { payment: { channel: 'on-the-spot', paid_on: '2026-01-05' } },
    finds: { since: '2026-01-08' },
  },
  { name: 'paid at the bank', asOf: '2022-03-30', given: { payment: {} }, finds: false },
  {
    name: 'other administrative cases',
    asOf: '2022-03-30',
    given: { administrative_case: { family: 'general' }, payment: { channel: 'on-the-spot' } },
    finds: false,
  },
])

import { testCheck } from '../../test/check.ts'
import { collectedFineKeptGeneral } from './collected-fine-kept-general.ts'

const general = { administrative_case: { family: 'general' } }

testCheck(collectedFineKeptGeneral, [
  {
    name: 'on the second working day',
    asOf: '2022-03-30',
    given: { ...general, payment: { channel: 'on-the-spot', paid_on: '2022-03-18', handed_in_on: '2022-03-22' } },
    finds: false,
  },
  {
    name: 'on the third',
    asOf: '2022-03-30',
    given: { ...general, payment: { channel: 'on-the-spot', paid_on: '2022-03-18', handed_in_on: '2022-03-23' } },
    finds: { since: '2022-03-23', details: { paidOn: '2022-03-18', dueOn: '2022-03-22' } },
  },
  {
    name: 'kept, in time',
    asOf: '2022-03-22',
    given: { ...general, payment: { channel: 'on-the-spot', paid_on: '2022-03-18' } },
    finds: false,
  },
  {
    name: 'kept, late',
    asOf: '2022-03-23',
    given: { ...general, payment: { channel: 'on-the-spot', paid_on: '2022-03-18' } },
    finds: { since: '2022-03-23' },
  },
  {
    name: 'in 2026',
    asOf: '2026-03-30',
    given: { ...general, payment: { channel: 'on-the-spot', paid_on: '2026-01-05' } },
    finds: { since: '2026-01-08' },
  },
  { name: 'paid at the bank', asOf: '2022-03-30', given: { ...general, payment: {} }, finds: false },
  { name: 'public-security cases', asOf: '2022-03-30', given: { payment: { channel: 'on-the-spot' } }, finds: false },
])

import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { acceptedWithoutReceipt } from './accepted-without-receipt.ts'

const accepted = (details: Row, source = 'report') => ({
  administrative_case: { source },
  timeline: { at: '2022-03-01 23:30', details },
})

testCheck(acceptedWithoutReceipt, [
  { name: 'receipt handed over', asOf: '2022-04-01', given: accepted({ receiptGivenTo: '报案人' }), finds: false },
  {
    name: 'not possible, and why',
    asOf: '2022-04-01',
    given: accepted({ receiptGivenTo: null, receiptNote: '报案人未留联系方式' }),
    finds: false,
  },
  {
    name: 'neither',
    asOf: '2022-04-01',
    given: accepted({ receiptGivenTo: null, receiptNote: null }),
    finds: { since: '2022-03-01', details: { acceptedAt: '2022-03-01 23:30' }, subject: 'case' },
  },
  { name: 'found by a patrol', asOf: '2022-04-01', given: accepted({}, 'patrol'), finds: false },
  { name: 'another act', asOf: '2022-04-01', given: { timeline: { act: 'registerReport' } }, finds: false },
])

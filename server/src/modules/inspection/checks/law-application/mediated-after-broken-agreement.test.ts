import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { mediatedAfterBrokenAgreement } from './mediated-after-broken-agreement.ts'

const twice = (first: Row, second: Row = {}) => ({
  mediation: [
    { performed_on: null, failed_on: '2022-03-10', ...first },
    { ordinal: 2, held_on: '2022-03-11', ...second },
  ],
})

testCheck(mediatedAfterBrokenAgreement, [
  { name: 'no agreement the first time', asOf: '2022-06-01', given: twice({ agreed: false }), finds: false },
  {
    name: 'an agreement that was broken',
    asOf: '2022-06-01',
    given: twice({}),
    finds: { since: '2022-03-11', details: { heldOn: '2022-03-11' }, subject: 'mediation-2' },
  },
  { name: 'not broken', asOf: '2022-06-01', given: twice({ failed_on: null }), finds: false },
  {
    name: 'settled among themselves afterwards',
    asOf: '2022-06-01',
    given: twice(
      {},
      { kind: 'self-settlement', performed_on: '2022-03-20', recognised_by: 'chief', recognised_on: '2022-03-21' },
    ),
    finds: false,
  },
  { name: 'once', asOf: '2022-06-01', given: { mediation: { failed_on: '2022-03-10' } }, finds: false },
  { name: 'another case’s', asOf: '2022-06-01', given: twice({ case_id: 'other' }), finds: false },
  { name: 'another case’s second', asOf: '2022-06-01', given: twice({}, { case_id: 'other' }), finds: false },
])

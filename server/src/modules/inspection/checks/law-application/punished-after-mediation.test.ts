import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { punishedAfterMediation } from './punished-after-mediation.ts'

const both = (mediation: Row, decision: Row = {}, family = 'psa') => ({ administrative_case: { family }, mediation, decision })

testCheck(punishedAfterMediation, [
  {
    name: 'performed, then punished',
    asOf: '2022-06-01',
    given: both({}),
    finds: { since: '2022-03-10', details: { performedOn: '2022-03-05', decidedOn: '2022-03-10' }, subject: 'decision' },
  },
  { name: 'on one day', asOf: '2022-06-01', given: both({ performed_on: '2022-03-10' }), finds: { since: '2022-03-10' } },
  { name: 'punished first', asOf: '2022-06-01', given: both({ performed_on: '2022-03-11' }), finds: false },
  { name: 'not performed', asOf: '2022-06-01', given: both({ performed_on: null }), finds: false },
  { name: 'failed', asOf: '2022-06-01', given: both({ failed_on: '2022-03-08' }), finds: false },
  { name: 'closed as mediated', asOf: '2022-06-01', given: both({}, { outcome: 'mediated' }), finds: false },
  { name: 'revoked', asOf: '2022-06-01', given: both({}, { revoked_on: '2022-03-20' }), finds: false },
  { name: 'another law', asOf: '2022-06-01', given: both({}, {}, 'general'), finds: false },
  { name: 'another case’s mediation', asOf: '2022-06-01', given: both({ case_id: 'other' }), finds: false },
])

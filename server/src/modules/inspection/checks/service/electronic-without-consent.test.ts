import { testCheck } from '../../test/check.ts'
import { electronicWithoutConsent } from './electronic-without-consent.ts'

testCheck(electronicWithoutConsent, [
  { name: 'with consent', asOf: '2022-03-30', given: { delivery: { method: 'electronic', consent_signed: true } }, finds: false },
  {
    name: 'without',
    asOf: '2022-03-30',
    given: { delivery: { method: 'electronic' } },
    finds: { since: '2022-03-11', details: { deliveredOn: '2022-03-11' } },
  },
  {
    name: 'without, in 2026',
    asOf: '2026-03-30',
    given: { delivery: { method: 'electronic', delivered_on: '2026-01-05' } },
    finds: { since: '2026-01-05' },
  },
  { name: 'by post', asOf: '2022-03-30', given: { delivery: { method: 'post' } }, finds: false },
])

import { testCheck } from '../../test/check.ts'
import { decidedBeforeAcceptance } from './decided-before-acceptance.ts'

const both = (accepted_at: string, decided_on: string) => ({ administrative_case: { accepted_at }, decision: { decided_on } })

testCheck(decidedBeforeAcceptance, [
  { name: 'decided later', asOf: '2022-04-01', given: both('2022-03-01 10:00', '2022-03-10'), finds: false },
  { name: 'on one day', asOf: '2022-04-01', given: both('2022-03-10 23:59', '2022-03-10'), finds: false },
  {
    name: 'accepted in the first minute of the next day',
    asOf: '2022-04-01',
    given: both('2022-03-11 00:00', '2022-03-10'),
    finds: { since: '2022-03-10', details: { decidedOn: '2022-03-10', acceptedOn: '2022-03-11' }, subject: 'decision' },
  },
  {
    name: 'over the new year',
    asOf: '2026-04-01',
    given: both('2026-01-01 00:00', '2025-12-31'),
    finds: { since: '2025-12-31' },
  },
])

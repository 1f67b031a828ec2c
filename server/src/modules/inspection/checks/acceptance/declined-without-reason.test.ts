import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { declinedWithoutReason } from './declined-without-reason.ts'

const declined = (details: Row, stage = 'declined') => ({
  administrative_case: { stage },
  timeline: { act: 'decline', at: '2022-03-01 10:30', details },
})

testCheck(declinedWithoutReason, [
  { name: 'with a reason', asOf: '2022-04-01', given: declined({ reason: '属于民事纠纷' }), finds: false },
  {
    name: 'no reason',
    asOf: '2022-04-01',
    given: declined({}),
    finds: { since: '2022-03-01', details: { declinedOn: '2022-03-01' }, subject: 'case' },
  },
  { name: 'blanks only', asOf: '2022-04-01', given: declined({ reason: '  ' }), finds: { since: '2022-03-01' } },
  {
    name: 'under the law of 2025',
    asOf: '2026-04-01',
    given: { ...declined({}), timeline: { act: 'decline', at: '2026-01-01 00:10', details: {} } },
    finds: { since: '2026-01-01' },
  },
  { name: 'accepted after all', asOf: '2022-04-01', given: declined({}, 'investigating'), finds: false },
  {
    name: 'another act',
    asOf: '2022-04-01',
    given: { administrative_case: { stage: 'declined' }, timeline: { act: 'registerReport', details: {} } },
    finds: false,
  },
])

import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { acceptedWithoutNumber } from './accepted-without-number.ts'

const file = (over: Row) => ({ administrative_case: over })

testCheck(acceptedWithoutNumber, [
  { name: 'numbered', asOf: '2022-04-01', given: file({ acceptance_number: '四公（西）受案字〔2022〕1号' }), finds: false },
  {
    name: 'accepted without a number',
    asOf: '2022-04-01',
    given: file({ accepted_at: '2022-03-01 23:59' }),
    finds: { since: '2022-03-01', details: { acceptedAt: '2022-03-01 23:59' }, subject: 'case' },
  },
  {
    name: 'opened in 2026 without a number',
    asOf: '2026-04-01',
    given: file({ accepted_at: '2026-01-01 00:00' }),
    finds: { since: '2026-01-01' },
  },
  { name: 'not accepted yet', asOf: '2022-04-01', given: file({ accepted_at: null, stage: 'reported' }), finds: false },
  { name: 'decided on the spot', asOf: '2022-04-01', given: file({ procedure: 'summary' }), finds: false },
])

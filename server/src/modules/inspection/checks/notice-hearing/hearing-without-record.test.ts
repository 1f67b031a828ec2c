import { testCheck } from '../../test/check.ts'
import { hearingWithoutRecord } from './hearing-without-record.ts'

testCheck(hearingWithoutRecord, [
  { name: 'with its record', asOf: '2022-03-30', given: { hearing: { held_on: '2022-03-21', record: '示例' } }, finds: false },
  {
    name: 'without',
    asOf: '2022-03-30',
    given: { hearing: { held_on: '2022-03-21' } },
    finds: { since: '2022-03-21', details: { heldOn: '2022-03-21' } },
  },
  {
    name: 'with an empty one, in 2026',
    asOf: '2026-03-30',
    given: { hearing: { held_on: '2026-01-21', record: '  ' } },
    finds: { since: '2026-01-21' },
  },
  { name: 'not held', asOf: '2022-03-30', given: { hearing: {} }, finds: false },
])

import { testCheck } from '../../test/check.ts'
import { secondExtensionBefore2026 } from './second-extension-before-2026.ts'

const extended = (ordinal: number, approved_on: string | null, family = 'psa') => ({
  administrative_case: { family },
  extension: { ordinal, approved_on },
})

testCheck(secondExtensionBefore2026, [
  { name: 'once', asOf: '2022-06-01', given: extended(1, '2022-03-29'), finds: false },
  {
    name: 'a second time',
    asOf: '2022-06-01',
    given: extended(2, '2022-04-29'),
    finds: { since: '2022-04-29', details: { approvedOn: '2022-04-29' }, subject: 'extension' },
  },
  {
    name: 'on the last day of the old law',
    asOf: '2026-02-01',
    given: extended(2, '2025-12-31'),
    finds: { since: '2025-12-31' },
  },
  { name: 'on the first day of the new law', asOf: '2026-02-01', given: extended(2, '2026-01-01'), finds: false },
  { name: 'a second one refused', asOf: '2022-06-01', given: extended(2, null), finds: false },
  { name: 'another law: another check', asOf: '2022-06-01', given: extended(2, '2022-04-29', 'general'), finds: false },
])

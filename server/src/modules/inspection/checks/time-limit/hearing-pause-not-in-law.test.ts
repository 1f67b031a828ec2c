import { testCheck } from '../../test/check.ts'
import { hearingPauseNotInLaw } from './hearing-pause-not-in-law.ts'

const left = (from_on: string, to_on: string | null, family = 'psa', reason = 'hearing') => ({
  administrative_case: { family },
  pause: { reason, from_on, to_on },
})

testCheck(hearingPauseNotInLaw, [
  { name: 'in 2026', asOf: '2026-06-01', given: left('2026-03-10', '2026-03-20'), finds: false },
  {
    name: 'until the last day of the old law',
    asOf: '2026-06-01',
    given: left('2025-12-20', '2025-12-31'),
    finds: { since: '2025-12-20', details: { fromOn: '2025-12-20', toOn: '2025-12-31' }, subject: 'pause' },
  },
  { name: 'until the first day of the new law', asOf: '2026-06-01', given: left('2025-12-20', '2026-01-01'), finds: false },
  {
    name: 'another law',
    asOf: '2026-06-01',
    given: left('2026-03-10', null, 'general'),
    finds: { since: '2026-03-10', details: { toOn: '今' } },
  },
  { name: 'an opinion', asOf: '2022-06-01', given: left('2022-03-10', '2022-03-20', 'general', 'expert-opinion'), finds: false },
])

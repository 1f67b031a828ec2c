import { testCheck } from '../../test/check.ts'
import { twelveHoursNotInLaw } from './twelve-hours-not-in-law.ts'

const asked = (arrived_at: string, ground = 'many-or-unknown', family = 'psa') => ({
  administrative_case: { family },
  questioning: { arrived_at, left_at: null, ground },
})

testCheck(twelveHoursNotInLaw, [
  { name: 'another ground', asOf: '2022-04-01', given: asked('2022-03-02 09:00', 'detention-possible'), finds: false },
  {
    name: 'in 2022',
    asOf: '2022-04-01',
    given: asked('2022-03-02 23:30'),
    finds: { since: '2022-03-02', details: { arrivedAt: '2022-03-02 23:30' }, subject: 'questioning' },
  },
  {
    name: 'in the last minute of the old law',
    asOf: '2026-04-01',
    given: asked('2025-12-31 23:59'),
    finds: { since: '2025-12-31' },
  },
  { name: 'in the first minute of the new law', asOf: '2026-04-01', given: asked('2026-01-01 00:00'), finds: false },
  {
    name: 'in another case in 2026',
    asOf: '2026-04-01',
    given: asked('2026-03-02 09:00', 'many-or-unknown', 'general'),
    finds: { since: '2026-03-02' },
  },
])

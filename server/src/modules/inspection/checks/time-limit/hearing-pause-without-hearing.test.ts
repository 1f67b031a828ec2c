import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { hearingPauseWithoutHearing } from './hearing-pause-without-hearing.ts'

const left = (pause: Row = {}, more: Row = {}) => ({
  pause: { reason: 'hearing', from_on: '2026-03-10', to_on: '2026-03-20', ...pause },
  ...more,
})

testCheck(hearingPauseWithoutHearing, [
  { name: 'with a hearing', asOf: '2026-06-01', given: left({}, { hearing: {} }), finds: false },
  {
    name: 'without',
    asOf: '2026-06-01',
    given: left(),
    finds: { since: '2026-03-10', details: { fromOn: '2026-03-10' }, subject: 'pause' },
  },
  { name: 'still going on', asOf: '2026-06-01', given: left({ to_on: null }), finds: { since: '2026-03-10' } },
  {
    name: 'the request was refused',
    asOf: '2026-06-01',
    given: left({}, { hearing: { refused_reason: '逾期提出' } }),
    finds: { since: '2026-03-10' },
  },
  {
    name: 'another case’s hearing',
    asOf: '2026-06-01',
    given: left({}, { hearing: { case_id: 'other' } }),
    finds: { since: '2026-03-10' },
  },
  { name: 'for an opinion', asOf: '2026-06-01', given: left({ reason: 'expert-opinion' }), finds: false },
  {
    name: 'ended with the old law: another check',
    asOf: '2026-06-01',
    given: left({ from_on: '2025-12-20', to_on: '2025-12-31' }),
    finds: false,
  },
  {
    name: 'ended on the first day of the new law',
    asOf: '2026-06-01',
    given: left({ from_on: '2025-12-20', to_on: '2026-01-01' }),
    finds: { since: '2025-12-20' },
  },
  {
    name: 'another law: another check',
    asOf: '2026-06-01',
    given: left({}, { administrative_case: { family: 'general' } }),
    finds: false,
  },
])

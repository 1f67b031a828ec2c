import { testCheck } from '../../test/check.ts'
import { summonsNotApproved } from './summons-not-approved.ts'

const came = (summons: string, approved_by: string | null, arrived_at = '2022-03-02 23:30') => ({
  questioning: { summons, approved_by, arrived_at, left_at: null },
})

testCheck(summonsNotApproved, [
  { name: 'written, approved', asOf: '2022-04-01', given: came('written', 'chief'), finds: false },
  {
    name: 'written, not approved',
    asOf: '2022-04-01',
    given: came('written', null),
    finds: { since: '2022-03-02', details: { arrivedAt: '2022-03-02 23:30' }, subject: 'questioning' },
  },
  {
    name: 'forced, not approved, under the law of 2025',
    asOf: '2026-04-01',
    given: came('forced', null, '2026-01-01 00:00'),
    finds: { since: '2026-01-01' },
  },
  { name: 'oral', asOf: '2022-04-01', given: came('oral', null), finds: false },
  { name: 'came by himself', asOf: '2022-04-01', given: came('voluntary', null), finds: false },
])

import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { adultPresentUnfit } from './adult-present-unfit.ts'

const beside = (adult: Row, over: Row = {}) => ({
  party: [{ birth_on: '2008-01-01' }, { role: 'guardian', ...adult }],
  questioning: { arrived_at: '2022-03-02 00:10', left_at: null, guardian_present: 'party-2', ...over },
})

testCheck(adultPresentUnfit, [
  { name: 'the mother', asOf: '2022-04-01', given: beside({}), finds: false },
  {
    name: 'another suspect',
    asOf: '2022-04-01',
    given: beside({ role: 'offender', guards_party: null }),
    finds: { since: '2022-03-02', details: { arrivedAt: '2022-03-02 00:10' }, subject: 'questioning' },
  },
  {
    name: 'an elder brother on his eighteenth birthday',
    asOf: '2022-04-01',
    given: beside({ birth_on: '2004-03-02' }),
    finds: { since: '2022-03-02' },
  },
  { name: 'the day after', asOf: '2022-04-01', given: beside({ birth_on: '2004-03-01' }), finds: false },
  {
    name: 'in 2026',
    asOf: '2026-04-01',
    given: beside({ birth_on: '2010-03-01' }, { arrived_at: '2026-01-01 09:00' }),
    finds: { since: '2026-01-01' },
  },
  {
    name: 'nobody came',
    asOf: '2022-04-01',
    given: beside({ birth_on: '2010-01-01' }, { guardian_present: null }),
    finds: false,
  },
])

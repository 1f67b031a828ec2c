import { testCheck } from '../../test/check.ts'
import { aPage } from '../../test/page.ts'
import { publicAfterItsEnd } from './public-after-its-end.ts'

testCheck(publicAfterItsEnd, [
  { name: 'on its last day', asOf: '2025-03-10', given: aPage(), finds: false },
  {
    name: 'the day after',
    asOf: '2025-03-11',
    given: aPage(),
    finds: { since: '2025-03-11', details: { endOn: '2025-03-10' }, subject: 'record' },
  },
  {
    name: 'objected to, in 2026',
    asOf: '2026-02-01',
    given: aPage({ state: 'under-objection', end_on: '2026-01-05' }),
    finds: { since: '2026-01-06' },
  },
  { name: 'taken down', asOf: '2025-03-11', given: aPage({ state: 'expired' }), finds: false },
])

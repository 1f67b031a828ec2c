import { testCheck } from '../../test/check.ts'
import { aPage } from '../../test/page.ts'
import { secretPublic } from './secret-public.ts'

testCheck(secretPublic, [
  { name: 'no secret', asOf: '2022-05-01', given: { ...aPage(), decision: {} }, finds: false },
  {
    name: 'a secret',
    asOf: '2022-05-01',
    given: { ...aPage(), administrative_case: { secrecy: 'police-work-secret' }, decision: {} },
    finds: { since: '2022-03-14', details: { decidedOn: '2022-03-10' } },
  },
  {
    name: 'objected to, in 2026',
    asOf: '2026-05-01',
    given: {
      ...aPage({ state: 'under-objection', published_at: '2026-01-14 10:00' }),
      administrative_case: { secrecy: 'state-secret' },
      decision: {},
    },
    finds: { since: '2026-01-14' },
  },
  {
    name: 'taken down',
    asOf: '2022-05-01',
    given: { ...aPage({ state: 'expired' }), administrative_case: { secrecy: 'state-secret' }, decision: {} },
    finds: false,
  },
  {
    name: 'of another decision',
    asOf: '2022-05-01',
    given: { ...aPage({ decision_id: 'decision-2' }), administrative_case: { secrecy: 'state-secret' }, decision: {} },
    finds: false,
  },
  {
    name: 'of another case',
    asOf: '2022-05-01',
    given: { ...aPage(), administrative_case: { secrecy: 'state-secret' }, decision: { case_id: 'other' } },
    finds: false,
  },
])

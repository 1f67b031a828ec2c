import { testCheck } from '../../test/check.ts'
import { aPage } from '../../test/page.ts'
import { minorPublic } from './minor-public.ts'

testCheck(minorPublic, [
  { name: 'grown up', asOf: '2022-05-01', given: { ...aPage(), decision: {}, party: {} }, finds: false },
  {
    name: 'on the eighteenth birthday',
    asOf: '2022-05-01',
    given: { ...aPage(), decision: {}, party: { birth_on: '2004-03-01' } },
    finds: { since: '2022-03-14', details: { decidedOn: '2022-03-10' }, subject: 'record' },
  },
  {
    name: 'the day after it',
    asOf: '2022-05-01',
    given: { ...aPage(), administrative_case: { occurred_on: '2022-03-02' }, decision: {}, party: { birth_on: '2004-03-01' } },
    finds: false,
  },
  {
    name: 'the day of the act unknown, in 2026',
    asOf: '2026-05-01',
    given: {
      ...aPage({ published_at: '2026-01-14 10:00' }),
      administrative_case: { occurred_on: null, found_on: '2026-01-02' },
      decision: {},
      party: { birth_on: '2009-01-01' },
    },
    finds: { since: '2026-01-14' },
  },
  {
    name: 'objected to',
    asOf: '2022-05-01',
    given: { ...aPage({ state: 'under-objection' }), decision: {}, party: { birth_on: '2005-01-01' } },
    finds: { since: '2022-03-14' },
  },
  {
    name: 'taken down',
    asOf: '2022-05-01',
    given: { ...aPage({ state: 'expired' }), decision: {}, party: { birth_on: '2005-01-01' } },
    finds: false,
  },
  {
    name: 'the page of another decision',
    asOf: '2022-05-01',
    given: { ...aPage({ decision_id: 'decision-2' }), decision: {}, party: { birth_on: '2005-01-01' } },
    finds: false,
  },
  {
    name: 'the victim is young',
    asOf: '2022-05-01',
    given: { ...aPage(), decision: {}, party: { id: 'victim', role: 'victim', birth_on: '2010-01-01' } },
    finds: false,
  },
  {
    name: 'of another case',
    asOf: '2022-05-01',
    given: { ...aPage(), decision: { case_id: 'other' }, party: { birth_on: '2005-01-01' } },
    finds: false,
  },
])

import { testCheck } from '../../test/check.ts'
import { aPage, aWaitingPage } from '../../test/page.ts'
import { penaltyPublishedLate } from './penalty-published-late.ts'

testCheck(penaltyPublishedLate, [
  { name: 'on the seventh working day', asOf: '2022-04-30', given: aPage({ published_at: '2022-03-21 23:59' }), finds: false },
  {
    name: 'on the eighth',
    asOf: '2022-04-30',
    given: aPage({ published_at: '2022-03-22 00:00' }),
    finds: { since: '2022-03-22', details: { dueFrom: '2022-03-10', dueOn: '2022-03-21' }, subject: 'record' },
  },
  { name: 'on the sixth', asOf: '2022-04-30', given: aPage({ published_at: '2022-03-18 10:00' }), finds: false },
  { name: 'waiting, in time', asOf: '2022-03-21', given: aWaitingPage(), finds: false },
  { name: 'waiting, late', asOf: '2022-03-22', given: aWaitingPage(), finds: { since: '2022-03-22' } },
  {
    name: 'a licence waiting, in 2026',
    asOf: '2026-03-22',
    given: aWaitingPage({
      kind: 'licence',
      decision_id: null,
      licence_decision_id: 'licence',
      decided_on: '2026-01-05',
      due_on: '2026-01-14',
    }),
    finds: { since: '2026-01-15' },
  },
  {
    name: 'publishable only later',
    asOf: '2022-04-30',
    given: aPage({ published_at: '2022-03-30 10:00', due_from: '2022-03-25' }),
    finds: false,
  },
  {
    name: 'published late, gone since',
    asOf: '2022-04-30',
    given: aPage({ published_at: '2022-03-25 10:00', state: 'expired' }),
    finds: { since: '2022-03-22' },
  },
  { name: 'withheld', asOf: '2022-04-30', given: aWaitingPage({ state: 'not-public', reason_code: 'minor' }), finds: false },
  { name: 'no duty', asOf: '2022-04-30', given: aWaitingPage({ due_on: null }), finds: false },
  {
    name: 'taken over from elsewhere',
    asOf: '2022-04-30',
    given: aPage({ decision_id: null, imported_id: 'import', published_at: '2022-04-10 10:00' }),
    finds: false,
  },
  { name: 'another kind', asOf: '2022-04-01', given: aWaitingPage({ kind: 'other' }), finds: false },
])

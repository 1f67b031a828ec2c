import { testCheck } from '../../test/check.ts'
import { aPage, aWaitingPage } from '../../test/page.ts'
import { otherDecisionPublishedLate } from './other-decision-published-late.ts'

testCheck(otherDecisionPublishedLate, [
  {
    name: 'on the twentieth working day',
    asOf: '2022-05-30',
    given: aPage({ kind: 'other', published_at: '2022-04-08 23:59' }),
    finds: false,
  },
  {
    name: 'on the twenty-first',
    asOf: '2022-05-30',
    given: aPage({ kind: 'other', published_at: '2022-04-11 00:00' }),
    finds: { since: '2022-04-09', details: { dueFrom: '2022-03-10', dueOn: '2022-04-08' } },
  },
  { name: 'waiting, in time', asOf: '2022-04-08', given: aWaitingPage({ kind: 'other' }), finds: false },
  { name: 'waiting, late', asOf: '2022-04-09', given: aWaitingPage({ kind: 'other' }), finds: { since: '2022-04-09' } },
  {
    name: 'waiting, in 2026',
    asOf: '2026-03-22',
    given: aWaitingPage({ kind: 'other', decided_on: '2026-01-05' }),
    finds: { since: '2026-02-03' },
  },
  {
    name: 'publishable only later',
    asOf: '2022-04-30',
    given: aPage({ kind: 'other', published_at: '2022-04-20 10:00', due_from: '2022-03-25' }),
    finds: false,
  },
  {
    name: 'withheld',
    asOf: '2022-05-30',
    given: aWaitingPage({ kind: 'other', state: 'not-public', reason_code: 'no-penalty-person' }),
    finds: false,
  },
  { name: 'no duty', asOf: '2022-05-30', given: aWaitingPage({ kind: 'other', due_on: null }), finds: false },
  {
    name: 'taken over from elsewhere',
    asOf: '2022-05-30',
    given: aPage({ kind: 'other', decision_id: null, imported_id: 'import', published_at: '2022-05-10 10:00' }),
    finds: false,
  },
  { name: 'a penalty', asOf: '2022-05-30', given: aWaitingPage(), finds: false },
])

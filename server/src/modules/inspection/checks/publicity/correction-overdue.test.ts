import { testCheck } from '../../test/check.ts'
import { aPage } from '../../test/page.ts'
import { correctionOverdue } from './correction-overdue.ts'

const wrong = { correct_from: '2022-04-06', correct_due_on: '2022-04-11' }

testCheck(correctionOverdue, [
  { name: 'on the last day', asOf: '2022-04-11', given: aPage(wrong), finds: false },
  {
    name: 'the day after',
    asOf: '2022-04-12',
    given: aPage(wrong),
    finds: { since: '2022-04-12', details: { foundOn: '2022-04-06', dueOn: '2022-04-11' } },
  },
  {
    name: 'objected to, in 2026',
    asOf: '2026-02-01',
    given: aPage({ state: 'under-objection', correct_from: '2026-01-05', correct_due_on: '2026-01-08' }),
    finds: { since: '2026-01-09' },
  },
  { name: 'nothing wrong', asOf: '2022-04-12', given: aPage(), finds: false },
  { name: 'taken down', asOf: '2022-04-12', given: aPage({ ...wrong, state: 'expired' }), finds: false },
])

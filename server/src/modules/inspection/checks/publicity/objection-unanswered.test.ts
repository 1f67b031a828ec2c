import { testCheck } from '../../test/check.ts'
import { aPage } from '../../test/page.ts'
import { objectionUnanswered } from './objection-unanswered.ts'

const objected = (over: object = {}) => ({
  ...aPage(),
  'publicity.objection': {
    record_id: 'record',
    receipt_hash: `\\x${'0'.repeat(64)}`,
    submitted_at: '2022-04-02 10:00',
    capacity: 'party',
    kind: 'facts',
    due_on: '2022-04-11',
    ...over,
  },
})
const answered = {
  state: 'decided',
  accepted_at: '2022-04-03 10:00',
  accepted_by: 'desk',
  decided_by: 'desk',
  outcome: 'maintained',
  answer: '示例',
}

testCheck(objectionUnanswered, [
  {
    name: 'answered on the last day',
    asOf: '2022-05-01',
    given: objected({ ...answered, decided_at: '2022-04-11 23:59' }),
    finds: false,
  },
  {
    name: 'answered the day after',
    asOf: '2022-05-01',
    given: objected({ ...answered, decided_at: '2022-04-12 00:00' }),
    finds: { since: '2022-04-12', details: { submittedOn: '2022-04-02', dueOn: '2022-04-11' } },
  },
  { name: 'open on the last day', asOf: '2022-04-11', given: objected(), finds: false },
  { name: 'open the day after', asOf: '2022-04-12', given: objected(), finds: { since: '2022-04-12' } },
  { name: 'open, in 2026', asOf: '2026-04-12', given: objected({ due_on: '2026-01-12' }), finds: { since: '2026-01-13' } },
  { name: 'no term yet', asOf: '2022-05-01', given: objected({ due_on: null }), finds: false },
  { name: 'to another page, which is not there', asOf: '2022-05-01', given: objected({ record_id: 'record-2' }), finds: false },
])

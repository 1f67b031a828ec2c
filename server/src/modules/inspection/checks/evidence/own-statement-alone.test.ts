import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { ownStatementAlone } from './own-statement-alone.ts'

const on = (evidence: Row | null, decision: Row = {}) => ({ decision, ...(evidence ? { evidence } : {}) })

testCheck(ownStatementAlone, [
  { name: 'a document', asOf: '2022-04-01', given: on({}), finds: false },
  {
    name: 'nothing',
    asOf: '2022-04-01',
    given: on(null),
    finds: { since: '2022-03-10', details: { decidedOn: '2022-03-10' }, subject: 'decision' },
  },
  {
    name: 'the own statement only',
    asOf: '2022-04-01',
    given: on({ kind: 'offender-statement' }),
    finds: { since: '2022-03-10' },
  },
  { name: 'a document of the day of the decision', asOf: '2022-04-01', given: on({ collected_on: '2022-03-10' }), finds: false },
  {
    name: 'a document collected the day after',
    asOf: '2022-04-01',
    given: on({ collected_on: '2022-03-11' }),
    finds: { since: '2022-03-10' },
  },
  { name: 'an excluded document', asOf: '2026-04-01', given: on({ excluded_on: '2022-03-09' }), finds: { since: '2022-03-10' } },
  { name: 'another case’s document', asOf: '2022-04-01', given: on({ case_id: 'other' }), finds: { since: '2022-03-10' } },
  { name: 'on the spot', asOf: '2022-04-01', given: on(null, { kind: 'on-the-spot' }), finds: false },
  { name: 'not punished', asOf: '2022-04-01', given: on(null, { outcome: 'no-penalty' }), finds: false },
  { name: 'revoked', asOf: '2022-04-01', given: on(null, { revoked_on: '2022-03-20' }), finds: false },
])

import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { unknownOffenderVictimNotTold } from './unknown-offender-victim-not-told.ts'

const VICTIM = { id: 'victim', role: 'victim' }
const gone = (details: Row, over: Row = {}) => ({
  administrative_case: { stage: 'handling-continued' },
  party: VICTIM,
  timeline: { act: 'continueUnknown', at: '2022-03-20 23:30', details },
  ...over,
})

testCheck(unknownOffenderVictimNotTold, [
  { name: 'told', asOf: '2022-04-10', given: gone({ victimToldOn: '2022-03-20' }), finds: false },
  { name: 'could not be told', asOf: '2022-04-10', given: gone({ victimNote: '无法联系' }), finds: false },
  {
    name: 'neither',
    asOf: '2022-04-10',
    given: gone({}),
    finds: { since: '2022-03-20', details: { continuedOn: '2022-03-20' }, subject: 'case' },
  },
  { name: 'no victim', asOf: '2022-04-10', given: gone({}, { party: {} }), finds: false },
  {
    name: 'the victim was removed',
    asOf: '2022-04-10',
    given: gone({}, { party: { ...VICTIM, removed_at: '2022-03-15 10:00' } }),
    finds: false,
  },
  {
    name: 'the victim is another case’s',
    asOf: '2022-04-10',
    given: gone({}, { party: { ...VICTIM, case_id: 'other' } }),
    finds: false,
  },
  {
    name: 'resumed meanwhile',
    asOf: '2022-04-10',
    given: gone({}, { administrative_case: { stage: 'investigating' } }),
    finds: false,
  },
  { name: 'another act', asOf: '2022-04-10', given: gone({}, { timeline: { act: 'accept' } }), finds: false },
  {
    name: 'told the second time',
    asOf: '2022-05-10',
    given: gone(
      {},
      {
        timeline: [
          { act: 'continueUnknown', at: '2022-03-20 10:00' },
          { act: 'continueUnknown', at: '2022-04-20 10:00', details: { victimToldOn: '2022-04-20' } },
        ],
      },
    ),
    finds: false,
  },
  {
    name: 'another act later, and another case’s',
    asOf: '2022-05-10',
    given: gone(
      {},
      {
        timeline: [
          { act: 'continueUnknown', at: '2022-03-20 10:00' },
          { act: 'resume', at: '2022-04-20 10:00' },
          { act: 'continueUnknown', at: '2022-04-20 10:00', case_id: 'other', details: { victimToldOn: '2022-04-20' } },
        ],
      },
    ),
    finds: { since: '2022-03-20' },
  },
])

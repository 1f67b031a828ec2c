import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { declinedReporterNotTold } from './declined-reporter-not-told.ts'

const declined = (details: Row, file: Row = {}) => ({
  administrative_case: { stage: 'declined', accepted_at: null, ...file },
  timeline: { act: 'decline', at: '2022-03-01 23:30', details },
})

testCheck(declinedReporterNotTold, [
  { name: 'told the same day', asOf: '2022-04-01', given: declined({ told: 'oral', toldOn: '2022-03-01' }), finds: false },
  { name: 'nobody could be reached', asOf: '2022-04-01', given: declined({ told: 'unreachable', toldOn: null }), finds: false },
  {
    name: 'nothing recorded',
    asOf: '2022-04-01',
    given: declined({}),
    finds: { since: '2022-03-01', details: { declinedOn: '2022-03-01' }, subject: 'case' },
  },
  {
    name: 'how, but not when',
    asOf: '2022-04-01',
    given: declined({ told: 'written', toldOn: null }),
    finds: { since: '2022-03-01' },
  },
  { name: 'found by a patrol: nobody to tell', asOf: '2022-04-01', given: declined({}, { source: 'patrol' }), finds: false },
  {
    name: 'accepted after all',
    asOf: '2022-04-01',
    given: declined({}, { stage: 'investigating', accepted_at: '2022-03-05 10:00' }),
    finds: false,
  },
  {
    name: 'another act',
    asOf: '2022-04-01',
    given: { ...declined({}), timeline: { act: 'registerReport', details: {} } },
    finds: false,
  },
])

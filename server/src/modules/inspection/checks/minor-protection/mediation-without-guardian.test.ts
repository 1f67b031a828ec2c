import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { mediationWithoutGuardian } from './mediation-without-guardian.ts'

const mediated = (party: Row, details: Row = {}, more: Row = {}) => ({
  party,
  mediation: {},
  timeline: { act: 'recordMediation', details: { heldOn: '2022-03-04', ...details } },
  ...more,
})
const NOTE = { guardianNote: '监护人到场' }

testCheck(mediationWithoutGuardian, [
  { name: 'adults', asOf: '2022-06-01', given: mediated({}), finds: false },
  {
    name: 'on the eighteenth birthday, nobody called',
    asOf: '2022-06-01',
    given: mediated({ birth_on: '2004-03-04' }),
    finds: { since: '2022-03-04', details: { heldOn: '2022-03-04' }, subject: 'mediation' },
  },
  { name: 'the day after', asOf: '2022-06-01', given: mediated({ birth_on: '2004-03-03' }), finds: false },
  { name: 'the guardian was there', asOf: '2022-06-01', given: mediated({ birth_on: '2008-01-01' }, NOTE), finds: false },
  {
    name: 'noted of another day',
    asOf: '2022-06-01',
    given: mediated({ birth_on: '2008-01-01' }, { ...NOTE, heldOn: '2022-03-01' }),
    finds: { since: '2022-03-04' },
  },
  {
    name: 'noted by another act, in another case',
    asOf: '2022-06-01',
    given: mediated(
      { birth_on: '2008-01-01' },
      {},
      {
        timeline: [
          { act: 'settleMediation', details: { ...NOTE, heldOn: '2022-03-04' } },
          { act: 'recordMediation', case_id: 'other', details: { ...NOTE, heldOn: '2022-03-04' } },
        ],
      },
    ),
    finds: { since: '2022-03-04' },
  },
  { name: 'a young witness', asOf: '2022-06-01', given: mediated({ role: 'witness', birth_on: '2008-01-01' }), finds: false },
  {
    name: 'removed from the case',
    asOf: '2022-06-01',
    given: mediated({ birth_on: '2008-01-01', removed_at: '2022-03-02 10:00' }),
    finds: false,
  },
  {
    name: 'another case’s child',
    asOf: '2022-06-01',
    given: mediated({ birth_on: '2008-01-01', case_id: 'other' }),
    finds: false,
  },
  {
    name: 'settled among themselves',
    asOf: '2022-06-01',
    given: mediated(
      { birth_on: '2008-01-01' },
      {},
      { mediation: { kind: 'self-settlement', recognised_by: 'chief', recognised_on: '2022-03-06' } },
    ),
    finds: false,
  },
])

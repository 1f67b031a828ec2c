import { testCheck } from '../../test/check.ts'
import { aPage } from '../../test/page.ts'
import { sealedRecordPublic } from './sealed-record-public.ts'

const person = { decision: {}, party: {} }

testCheck(sealedRecordPublic, [
  {
    name: 'a person, on the first day of 2026',
    asOf: '2026-01-01',
    given: { ...aPage(), ...person },
    finds: { since: '2026-01-01', details: { decidedOn: '2022-03-10' }, subject: 'record' },
  },
  { name: 'on the last day of 2025', asOf: '2025-12-31', given: { ...aPage(), ...person }, finds: false },
  {
    name: 'published later',
    asOf: '2026-05-01',
    given: { ...aPage({ published_at: '2026-03-02 10:00' }), ...person },
    finds: { since: '2026-03-02' },
  },
  {
    name: 'objected to',
    asOf: '2026-05-01',
    given: { ...aPage({ state: 'under-objection' }), ...person },
    finds: { since: '2026-01-01' },
  },
  {
    name: 'a sole trader',
    asOf: '2026-05-01',
    given: { ...aPage(), decision: {}, party: { kind: 'unit', birth_on: null, sole_trader: true } },
    finds: { since: '2026-01-01' },
  },
  {
    name: 'a unit',
    asOf: '2026-05-01',
    given: { ...aPage(), decision: {}, party: { kind: 'unit', birth_on: null } },
    finds: false,
  },
  {
    name: 'another law',
    asOf: '2026-05-01',
    given: { ...aPage(), ...person, administrative_case: { family: 'general' } },
    finds: false,
  },
  { name: 'taken down', asOf: '2026-05-01', given: { ...aPage({ state: 'expired' }), ...person }, finds: false },
  {
    name: 'of another decision',
    asOf: '2026-05-01',
    given: { ...aPage({ decision_id: 'decision-2' }), ...person },
    finds: false,
  },
  {
    name: 'of another party',
    asOf: '2026-05-01',
    given: { ...aPage(), decision: { party_id: 'party-2' }, party: {} },
    finds: false,
  },
  { name: 'of another case', asOf: '2026-05-01', given: { ...aPage(), decision: { case_id: 'other' }, party: {} }, finds: false },
])

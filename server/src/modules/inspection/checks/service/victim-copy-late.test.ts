import { testCheck } from '../../test/check.ts'
import { victimCopyLate } from './victim-copy-late.ts'

const victim = { id: 'victim', role: 'victim' }

testCheck(victimCopyLate, [
  {
    name: 'on the last day',
    asOf: '2022-03-30',
    given: { party: victim, decision: {}, delivery: { party_id: 'victim', delivered_on: '2022-03-14' } },
    finds: false,
  },
  {
    name: 'the day after',
    asOf: '2022-03-30',
    given: { party: victim, decision: {}, delivery: { party_id: 'victim', delivered_on: '2022-03-15' } },
    finds: { since: '2022-03-15', details: { decidedOn: '2022-03-10', dueOn: '2022-03-14' } },
  },
  {
    name: 'two victims, one late',
    asOf: '2022-03-30',
    given: {
      party: [victim, { ...victim, id: 'victim-2' }],
      decision: {},
      delivery: [{ party_id: 'victim' }, { party_id: 'victim-2', delivered_on: '2022-03-20' }],
    },
    finds: { since: '2022-03-15' },
  },
  {
    name: 'two victims, both late, one fault',
    asOf: '2022-03-30',
    given: { party: [victim, { ...victim, id: 'victim-2' }], decision: {} },
    finds: { since: '2022-03-15' },
  },
  {
    name: 'noted as impossible in time',
    asOf: '2022-03-30',
    given: { party: victim, decision: {}, delivery: { party_id: 'victim', method: 'impossible' } },
    finds: false,
  },
  { name: 'not delivered, in time', asOf: '2022-03-14', given: { party: victim, decision: {} }, finds: false },
  {
    name: 'not delivered, late, in 2026',
    asOf: '2026-03-30',
    given: { party: victim, decision: { decided_on: '2026-01-05' } },
    finds: { since: '2026-01-08' },
  },
  {
    name: 'another decision was delivered',
    asOf: '2022-03-30',
    given: { party: victim, decision: {}, delivery: { party_id: 'victim', decision_id: 'decision-2' } },
    finds: { since: '2022-03-15' },
  },
  {
    name: 'on the spot',
    asOf: '2022-03-30',
    given: { party: victim, decision: { kind: 'on-the-spot' } },
    finds: { since: '2022-03-08' },
  },
  { name: 'no victim', asOf: '2022-03-30', given: { party: {}, decision: {} }, finds: false },
  {
    name: 'a victim of another case',
    asOf: '2022-03-30',
    given: { party: { ...victim, case_id: 'other' }, decision: {} },
    finds: false,
  },
  {
    name: 'entered by mistake',
    asOf: '2022-03-30',
    given: { party: { ...victim, removed_at: '2022-03-05 10:00' }, decision: {} },
    finds: false,
  },
  { name: 'mediated', asOf: '2022-03-30', given: { party: victim, decision: { outcome: 'mediated' } }, finds: false },
  { name: 'revoked in time', asOf: '2022-03-30', given: { party: victim, decision: { revoked_on: '2022-03-14' } }, finds: false },
  {
    name: 'other administrative cases',
    asOf: '2022-03-30',
    given: { administrative_case: { family: 'general' }, party: victim, decision: {} },
    finds: false,
  },
])

import { testCheck } from '../../test/check.ts'
import { psaDecisionDeliveredLate } from './psa-decision-delivered-late.ts'

testCheck(psaDecisionDeliveredLate, [
  {
    name: 'on the second day, a Saturday, rolled to Monday',
    asOf: '2022-03-30',
    given: { decision: {}, delivery: { delivered_on: '2022-03-14' } },
    finds: false,
  },
  {
    name: 'the day after',
    asOf: '2022-03-30',
    given: { decision: {}, delivery: { delivered_on: '2022-03-15' } },
    finds: { since: '2022-03-15', details: { decidedOn: '2022-03-10', dueOn: '2022-03-14' } },
  },
  {
    name: 'the second day is worked',
    asOf: '2022-03-30',
    given: { decision: { decided_on: '2022-03-08' }, delivery: { delivered_on: '2022-03-10' } },
    finds: false,
  },
  {
    name: 'and the third is late',
    asOf: '2022-03-30',
    given: { decision: { decided_on: '2022-03-08' }, delivery: { delivered_on: '2022-03-11' } },
    finds: { since: '2022-03-11' },
  },
  { name: 'not delivered, in time', asOf: '2022-03-14', given: { decision: {} }, finds: false },
  { name: 'not delivered, late', asOf: '2022-03-15', given: { decision: {} }, finds: { since: '2022-03-15' } },
  {
    name: 'a public notice counts from its publication',
    asOf: '2022-06-30',
    given: { decision: {}, delivery: { method: 'public-notice', published_on: '2022-03-14', delivered_on: '2022-05-13' } },
    finds: false,
  },
  {
    name: 'only the victim has it',
    asOf: '2022-03-30',
    given: { decision: {}, delivery: { party_id: 'victim' } },
    finds: { since: '2022-03-15' },
  },
  {
    name: 'another decision was delivered',
    asOf: '2022-03-30',
    given: { decision: {}, delivery: { decision_id: 'decision-2' } },
    finds: { since: '2022-03-15' },
  },
  {
    name: 'under the law of 2025',
    asOf: '2026-03-30',
    given: { decision: { decided_on: '2026-01-05' }, delivery: { delivered_on: '2026-01-08' } },
    finds: { since: '2026-01-08' },
  },
  {
    name: 'under the law of 2025, in time',
    asOf: '2026-03-30',
    given: { decision: { decided_on: '2026-01-05' }, delivery: { delivered_on: '2026-01-07' } },
    finds: false,
  },
  {
    name: 'not punished, to be delivered too',
    asOf: '2022-03-30',
    given: { decision: { outcome: 'no-penalty' } },
    finds: { since: '2022-03-15' },
  },
  { name: 'mediated: nothing to deliver', asOf: '2022-03-30', given: { decision: { outcome: 'mediated' } }, finds: false },
  { name: 'on the spot: handed over there', asOf: '2022-03-30', given: { decision: { kind: 'on-the-spot' } }, finds: false },
  { name: 'revoked in time', asOf: '2022-03-30', given: { decision: { revoked_on: '2022-03-14' } }, finds: false },
  {
    name: 'other administrative cases',
    asOf: '2022-03-30',
    given: { administrative_case: { family: 'general' }, decision: {} },
    finds: false,
  },
])

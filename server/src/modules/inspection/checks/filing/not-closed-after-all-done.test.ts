import { testCheck } from '../../test/check.ts'
import { notClosedAfterAllDone } from './not-closed-after-all-done.ts'

const done = { administrative_case: { stage: 'delivered' }, decision: {}, proposal_item: {}, delivery: {}, payment: {} }
const detained = {
  penalties: [
    { kind: 'fine', fineFen: 20_000 },
    { kind: 'detention', days: 5 },
  ],
}

testCheck(notClosedAfterAllDone, [
  { name: 'on the tenth working day', asOf: '2022-03-29', given: done, finds: false },
  {
    name: 'on the eleventh',
    asOf: '2022-03-30',
    given: done,
    finds: { since: '2022-03-30', details: { doneOn: '2022-03-15' }, subject: 'case' },
  },
  { name: 'closed', asOf: '2022-05-01', given: { ...done, administrative_case: { stage: 'closed' } }, finds: false },
  { name: 'not delivered', asOf: '2022-05-01', given: { ...done, delivery: { party_id: 'victim' } }, finds: false },
  {
    name: 'another decision was delivered',
    asOf: '2022-05-01',
    given: { ...done, delivery: { decision_id: 'decision-2' } },
    finds: false,
  },
  { name: 'a yuan not paid', asOf: '2022-05-01', given: { ...done, payment: { amount_fen: 19_900 } }, finds: false },
  {
    name: 'a yuan too much',
    asOf: '2022-05-01',
    given: { ...done, payment: { amount_fen: 20_100 } },
    finds: { since: '2022-03-30' },
  },
  { name: 'only the surcharge paid', asOf: '2022-05-01', given: { ...done, payment: { kind: 'surcharge' } }, finds: false },
  { name: 'another decision paid', asOf: '2022-05-01', given: { ...done, payment: { decision_id: 'decision-2' } }, finds: false },
  {
    name: 'a warning',
    asOf: '2022-05-01',
    given: { ...done, proposal_item: { penalties: [{ kind: 'warning' }] }, payment: { kind: 'surcharge' } },
    finds: { since: '2022-03-26' },
  },
  { name: 'detention open', asOf: '2022-05-01', given: { ...done, proposal_item: detained }, finds: false },
  {
    name: 'detention carried out',
    asOf: '2022-05-01',
    given: { ...done, proposal_item: detained, execution: { to_on: '2022-03-20' } },
    finds: { since: '2022-04-02' },
  },
  {
    name: 'detention of another decision',
    asOf: '2022-05-01',
    given: { ...done, proposal_item: detained, execution: { decision_id: 'decision-2' } },
    finds: false,
  },
  {
    name: 'nobody punished, delivered',
    asOf: '2022-05-01',
    given: {
      administrative_case: { stage: 'delivered' },
      decision: { outcome: 'no-penalty' },
      proposal_item: { outcome: 'no-penalty' },
      delivery: {},
    },
    finds: { since: '2022-03-26' },
  },
  {
    name: 'one of two still to be delivered',
    asOf: '2022-05-01',
    given: { ...done, decision: [{}, { party_id: 'party-2' }], proposal_item: [{}, {}] },
    finds: false,
  },
  {
    name: 'on the spot, in 2026',
    asOf: '2026-05-01',
    given: {
      administrative_case: { stage: 'delivered' },
      decision: { kind: 'on-the-spot' },
      delivery: { delivered_on: '2026-01-05' },
      payment: { paid_on: '2026-01-05' },
    },
    finds: { since: '2026-01-20' },
  },
  {
    name: 'where the bureau gives more days',
    asOf: '2022-03-30',
    settings: { 'inspection.closure-working-days': 11 },
    given: done,
    finds: false,
  },
  { name: 'revoked', asOf: '2022-05-01', given: { ...done, decision: { revoked_on: '2022-03-20' } }, finds: false },
])

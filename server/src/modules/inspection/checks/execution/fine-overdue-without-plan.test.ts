import { testCheck } from '../../test/check.ts'
import { fineOverdueWithoutPlan } from './fine-overdue-without-plan.ts'

const fined = { decision: {}, proposal_item: {}, delivery: {} }

testCheck(fineOverdueWithoutPlan, [
  { name: 'open on the fifteenth day, a Saturday, rolled to Monday', asOf: '2022-03-28', given: fined, finds: false },
  {
    name: 'open the day after',
    asOf: '2022-03-29',
    given: fined,
    finds: { since: '2022-03-29', details: { deliveredOn: '2022-03-11', dueOn: '2022-03-28', fineYuan: 200 } },
  },
  { name: 'paid, if late', asOf: '2022-05-01', given: { ...fined, payment: { paid_on: '2022-04-20' } }, finds: false },
  {
    name: 'a yuan short',
    asOf: '2022-05-01',
    given: { ...fined, payment: { amount_fen: 19_900 } },
    finds: { since: '2022-03-29' },
  },
  {
    name: 'paid in two parts',
    asOf: '2022-05-01',
    given: { ...fined, payment: [{ amount_fen: 10_000 }, { amount_fen: 10_000 }] },
    finds: false,
  },
  {
    name: 'the surcharge alone was paid',
    asOf: '2022-05-01',
    given: { ...fined, payment: { kind: 'surcharge' } },
    finds: { since: '2022-03-29' },
  },
  {
    name: 'another decision was paid',
    asOf: '2022-05-01',
    given: { ...fined, payment: { decision_id: 'decision-2' } },
    finds: { since: '2022-03-29' },
  },
  { name: 'deferred', asOf: '2022-05-01', given: { ...fined, instalment_plan: {} }, finds: false },
  {
    name: 'another decision was deferred',
    asOf: '2022-05-01',
    given: { ...fined, instalment_plan: { decision_id: 'decision-2' } },
    finds: { since: '2022-03-29' },
  },
  { name: 'noted as impossible', asOf: '2022-05-01', given: { ...fined, execution: { kind: 'impossible' } }, finds: false },
  { name: 'detention was carried out', asOf: '2022-05-01', given: { ...fined, execution: {} }, finds: { since: '2022-03-29' } },
  { name: 'not delivered: no term yet', asOf: '2022-05-01', given: { decision: {}, proposal_item: {} }, finds: false },
  {
    name: 'delivered to the victim only',
    asOf: '2022-05-01',
    given: { ...fined, delivery: { party_id: 'victim' } },
    finds: false,
  },
  { name: 'service impossible', asOf: '2022-05-01', given: { ...fined, delivery: { method: 'impossible' } }, finds: false },
  { name: 'of another decision', asOf: '2022-05-01', given: { ...fined, delivery: { decision_id: 'decision-2' } }, finds: false },
  {
    name: 'on the spot, in 2026',
    asOf: '2026-05-01',
    given: { decision: { kind: 'on-the-spot' }, delivery: { delivered_on: '2026-01-05' } },
    finds: { since: '2026-01-21' },
  },
  {
    name: 'a warning',
    asOf: '2022-05-01',
    given: { ...fined, proposal_item: { penalties: [{ kind: 'warning' }] } },
    finds: false,
  },
  {
    name: 'two fines add up',
    asOf: '2022-05-01',
    given: {
      ...fined,
      proposal_item: {
        penalties: [
          { kind: 'fine', fineFen: 20_000 },
          { kind: 'fine', fineFen: 100 },
        ],
      },
      payment: {},
    },
    finds: { since: '2022-03-29' },
  },
  { name: 'not punished', asOf: '2022-05-01', given: { ...fined, decision: { outcome: 'no-penalty' } }, finds: false },
  { name: 'revoked', asOf: '2022-05-01', given: { ...fined, decision: { revoked_on: '2022-03-20' } }, finds: false },
])

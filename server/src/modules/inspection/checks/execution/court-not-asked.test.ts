import { testCheck } from '../../test/check.ts'
import { courtNotAsked } from './court-not-asked.ts'

const fined = { decision: {}, proposal_item: {}, delivery: {} }

testCheck(courtNotAsked, [
  { name: 'on the last day', asOf: '2022-12-13', given: fined, finds: false },
  {
    name: 'the day after',
    asOf: '2022-12-14',
    given: fined,
    finds: { since: '2022-12-14', details: { deliveredOn: '2022-03-11', dueOn: '2022-12-13', fineYuan: 200 } },
  },
  { name: 'paid', asOf: '2022-12-30', given: { ...fined, payment: {} }, finds: false },
  {
    name: 'a yuan short',
    asOf: '2022-12-30',
    given: { ...fined, payment: { amount_fen: 19_900 } },
    finds: { since: '2022-12-14' },
  },
  {
    name: 'only the surcharge',
    asOf: '2022-12-30',
    given: { ...fined, payment: { kind: 'surcharge' } },
    finds: { since: '2022-12-14' },
  },
  {
    name: 'another decision was paid',
    asOf: '2022-12-30',
    given: { ...fined, payment: { decision_id: 'decision-2' } },
    finds: { since: '2022-12-14' },
  },
  { name: 'noted as impossible', asOf: '2022-12-30', given: { ...fined, execution: { kind: 'impossible' } }, finds: false },
  { name: 'detention carried out', asOf: '2022-12-30', given: { ...fined, execution: {} }, finds: { since: '2022-12-14' } },
  { name: 'service impossible', asOf: '2022-12-30', given: { ...fined, delivery: { method: 'impossible' } }, finds: false },
  { name: 'the victim only', asOf: '2022-12-30', given: { ...fined, delivery: { party_id: 'victim' } }, finds: false },
  { name: 'of another decision', asOf: '2022-12-30', given: { ...fined, delivery: { decision_id: 'decision-2' } }, finds: false },
  {
    name: 'in 2026',
    asOf: '2026-12-30',
    given: { ...fined, delivery: { delivered_on: '2026-01-05' } },
    finds: { since: '2026-10-07' },
  },
  {
    name: 'a warning',
    asOf: '2022-12-30',
    given: { ...fined, proposal_item: { penalties: [{ kind: 'warning' }] } },
    finds: false,
  },
  { name: 'not punished', asOf: '2022-12-30', given: { ...fined, decision: { outcome: 'no-penalty' } }, finds: false },
  { name: 'revoked', asOf: '2022-12-30', given: { ...fined, decision: { revoked_on: '2022-03-20' } }, finds: false },
])

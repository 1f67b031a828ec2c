import { testCheck } from '../../test/check.ts'
import { closedBeforePaid } from './closed-before-paid.ts'

const closed = { decision: {}, proposal_item: {}, closure: {} }

testCheck(closedBeforePaid, [
  { name: 'paid on the day', asOf: '2022-05-01', given: { ...closed, payment: { paid_on: '2022-03-20' } }, finds: false },
  {
    name: 'paid the day after',
    asOf: '2022-05-01',
    given: { ...closed, payment: { paid_on: '2022-03-21' } },
    finds: { since: '2022-03-20', details: { closedOn: '2022-03-20', fineYuan: 200 } },
  },
  { name: 'paid the day before', asOf: '2022-05-01', given: { ...closed, payment: { paid_on: '2022-03-19' } }, finds: false },
  {
    name: 'never paid, in 2026',
    asOf: '2026-05-01',
    given: { ...closed, closure: { closed_on: '2026-01-05' } },
    finds: { since: '2026-01-05' },
  },
  {
    name: 'a yuan short',
    asOf: '2022-05-01',
    given: { ...closed, payment: { amount_fen: 19_900 } },
    finds: { since: '2022-03-20' },
  },
  {
    name: 'in two parts',
    asOf: '2022-05-01',
    given: { ...closed, payment: [{ amount_fen: 10_000 }, { amount_fen: 10_000 }] },
    finds: false,
  },
  {
    name: 'only the surcharge',
    asOf: '2022-05-01',
    given: { ...closed, payment: { kind: 'surcharge' } },
    finds: { since: '2022-03-20' },
  },
  {
    name: 'another decision was paid',
    asOf: '2022-05-01',
    given: { ...closed, payment: { decision_id: 'decision-2' } },
    finds: { since: '2022-03-20' },
  },
  { name: 'noted as impossible', asOf: '2022-05-01', given: { ...closed, execution: { kind: 'impossible' } }, finds: false },
  { name: 'detention carried out', asOf: '2022-05-01', given: { ...closed, execution: {} }, finds: { since: '2022-03-20' } },
  { name: 'closed as impossible', asOf: '2022-05-01', given: { ...closed, closure: { ground: 'impossible' } }, finds: false },
  { name: 'another case was closed', asOf: '2022-05-01', given: { ...closed, closure: { case_id: 'other' } }, finds: false },
  {
    name: 'a warning',
    asOf: '2022-05-01',
    given: { ...closed, proposal_item: { penalties: [{ kind: 'warning' }] } },
    finds: false,
  },
  { name: 'not punished', asOf: '2022-05-01', given: { ...closed, decision: { outcome: 'no-penalty' } }, finds: false },
  { name: 'revoked', asOf: '2022-05-01', given: { ...closed, decision: { revoked_on: '2022-03-15' } }, finds: false },
])

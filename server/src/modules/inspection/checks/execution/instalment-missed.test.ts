import { testCheck } from '../../test/check.ts'
import { instalmentMissed } from './instalment-missed.ts'

const plan = {
  parts: [
    { dueOn: '2022-04-10', amountFen: 5000 },
    { dueOn: '2022-05-10', amountFen: 15_000 },
  ],
}
const planned = { decision: {}, proposal_item: {}, instalment_plan: plan }

testCheck(instalmentMissed, [
  { name: 'on the day', asOf: '2022-04-10', given: planned, finds: false },
  {
    name: 'the day after',
    asOf: '2022-04-11',
    given: planned,
    finds: { since: '2022-04-11', details: { dueOn: '2022-04-10' }, subject: 'decision' },
  },
  { name: 'the first part paid', asOf: '2022-04-11', given: { ...planned, payment: { amount_fen: 5000 } }, finds: false },
  {
    name: 'a yuan short',
    asOf: '2022-04-11',
    given: { ...planned, payment: { amount_fen: 4900 } },
    finds: { since: '2022-04-11' },
  },
  {
    name: 'the second part is due',
    asOf: '2022-05-11',
    given: { ...planned, payment: { amount_fen: 5000 } },
    finds: { since: '2022-05-11', details: { dueOn: '2022-05-10' } },
  },
  {
    name: 'the first part missed, the second due today',
    asOf: '2022-05-10',
    given: planned,
    finds: { since: '2022-04-11', details: { dueOn: '2022-04-10' } },
  },
  {
    name: 'the first part paid, the second due today',
    asOf: '2022-05-10',
    given: { ...planned, payment: { amount_fen: 5000 } },
    finds: false,
  },
  {
    name: 'a fen short in the end',
    asOf: '2022-05-11',
    given: { ...planned, payment: { amount_fen: 19_999 } },
    finds: { since: '2022-05-11' },
  },
  {
    name: 'all paid',
    asOf: '2022-05-11',
    given: { ...planned, payment: [{ amount_fen: 5000 }, { amount_fen: 15_000 }] },
    finds: false,
  },
  {
    name: 'only the surcharge',
    asOf: '2022-04-11',
    given: { ...planned, payment: { kind: 'surcharge' } },
    finds: { since: '2022-04-11' },
  },
  {
    name: 'another decision was paid',
    asOf: '2022-04-11',
    given: { ...planned, payment: { decision_id: 'decision-2' } },
    finds: { since: '2022-04-11' },
  },
  {
    name: 'deferred once more',
    asOf: '2022-04-11',
    given: {
      ...planned,
      instalment_plan: [plan, { approved_on: '2022-04-05', parts: [{ dueOn: '2022-06-10', amountFen: 20_000 }] }],
    },
    finds: false,
  },
  {
    name: 'a plan for the rest',
    asOf: '2022-04-11',
    given: {
      ...planned,
      instalment_plan: {
        parts: [
          { dueOn: '2022-04-10', amountFen: 5000 },
          { dueOn: '2022-05-10', amountFen: 5000 },
        ],
      },
      payment: { amount_fen: 10_000 },
    },
    finds: { since: '2022-04-11' },
  },
  { name: 'noted as impossible', asOf: '2022-04-11', given: { ...planned, execution: { kind: 'impossible' } }, finds: false },
  { name: 'detention carried out', asOf: '2022-04-11', given: { ...planned, execution: {} }, finds: { since: '2022-04-11' } },
  {
    name: 'in 2026',
    asOf: '2026-04-11',
    given: { ...planned, instalment_plan: { approved_on: '2026-01-05', parts: [{ dueOn: '2026-02-02', amountFen: 20_000 }] } },
    finds: { since: '2026-02-03' },
  },
  {
    name: 'of another decision',
    asOf: '2022-04-11',
    given: { ...planned, instalment_plan: { ...plan, decision_id: 'decision-2' } },
    finds: false,
  },
  {
    name: 'a warning',
    asOf: '2022-04-11',
    given: { ...planned, proposal_item: { penalties: [{ kind: 'warning' }] } },
    finds: false,
  },
  { name: 'not punished', asOf: '2022-04-11', given: { ...planned, decision: { outcome: 'no-penalty' } }, finds: false },
  { name: 'revoked', asOf: '2022-04-11', given: { ...planned, decision: { revoked_on: '2022-03-20' } }, finds: false },
])

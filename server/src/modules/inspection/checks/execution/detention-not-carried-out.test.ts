import { testCheck } from '../../test/check.ts'
import { detentionNotCarriedOut } from './detention-not-carried-out.ts'

const decided = {
  decision: {},
  delivery: {},
  proposal_item: { penalties: [{ kind: 'detention', days: 5 }], detention_executed: true },
}

testCheck(detentionNotCarriedOut, [
  { name: 'on the tenth working day', asOf: '2022-03-25', given: decided, finds: false },
  {
    name: 'on the eleventh',
    asOf: '2022-03-26',
    given: decided,
    finds: { since: '2022-03-26', details: { deliveredOn: '2022-03-11' }, subject: 'decision' },
  },
  { name: 'carried out', asOf: '2022-05-01', given: { ...decided, execution: { kind: 'detention' } }, finds: false },
  { name: 'noted as impossible', asOf: '2022-05-01', given: { ...decided, execution: { kind: 'impossible' } }, finds: false },
  {
    name: 'another penalty was carried out',
    asOf: '2022-05-01',
    given: { ...decided, execution: { kind: 'warning' } },
    finds: { since: '2022-03-26' },
  },
  {
    name: 'another decision was carried out',
    asOf: '2022-05-01',
    given: { ...decided, execution: { kind: 'detention', decision_id: 'decision-2' } },
    finds: { since: '2022-03-26' },
  },
  { name: 'a fine only', asOf: '2022-05-01', given: { ...decided, proposal_item: { detention_executed: true } }, finds: false },
  { name: 'not delivered', asOf: '2022-05-01', given: { ...decided, delivery: { party_id: 'victim' } }, finds: false },
  {
    name: 'another decision was delivered',
    asOf: '2022-05-01',
    given: { ...decided, delivery: { decision_id: 'decision-2' } },
    finds: false,
  },
  {
    name: 'in 2026',
    asOf: '2026-05-01',
    given: { ...decided, delivery: { delivered_on: '2026-01-05' } },
    finds: { since: '2026-01-20' },
  },
  {
    name: 'where the bureau gives more days',
    asOf: '2022-03-28',
    settings: { 'inspection.execution-working-days': 11 },
    given: decided,
    finds: false,
  },
  { name: 'not punished', asOf: '2022-05-01', given: { ...decided, decision: { outcome: 'no-penalty' } }, finds: false },
  { name: 'revoked', asOf: '2022-05-01', given: { ...decided, decision: { revoked_on: '2022-03-15' } }, finds: false },
])

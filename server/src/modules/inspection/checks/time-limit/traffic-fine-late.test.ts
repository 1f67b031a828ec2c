import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { trafficFineLate } from './traffic-fine-late.ts'

const fined = (arrived_at: string, recorded_at: string, over: Row = {}) => ({
  administrative_case: { cause_code: 'driving' },
  'law.cause_of_action': { code: 'driving', name: '示例', field: 'traffic', subjects: ['person'], data: {} },
  questioning: { arrived_at, left_at: null },
  proposal_item: {},
  decision: { decided_on: recorded_at.slice(0, 10), recorded_at, ...over },
})

testCheck(trafficFineLate, [
  { name: 'the same day', asOf: '2022-04-01', given: fined('2022-03-01 10:00', '2022-03-01 12:00'), finds: false },
  { name: 'after 24 hours exactly', asOf: '2022-04-01', given: fined('2022-03-01 10:00', '2022-03-02 10:00'), finds: false },
  {
    name: 'a minute later',
    asOf: '2022-04-01',
    given: fined('2022-03-01 10:00', '2022-03-02 10:01'),
    finds: { since: '2022-03-02', details: { arrivedAt: '2022-03-01 10:00', decidedOn: '2022-03-02' }, subject: 'decision' },
  },
  {
    name: 'came at midnight',
    asOf: '2022-04-01',
    given: fined('2022-03-01 00:00', '2022-03-04 10:01'),
    finds: { since: '2022-03-02' },
  },
  {
    name: 'came before midnight, in 2026',
    asOf: '2026-04-01',
    given: fined('2026-03-01 23:59', '2026-03-04 10:01'),
    finds: { since: '2026-03-02' },
  },
  {
    name: 'recorded later: the day counts',
    asOf: '2022-04-01',
    given: fined('2022-03-01 10:00', '2022-03-05 10:00', { decided_on: '2022-03-02' }),
    finds: false,
  },
  {
    name: 'the first coming counts',
    asOf: '2022-04-01',
    given: {
      ...fined('2022-03-01 10:00', '2022-03-03 10:00'),
      questioning: [
        { arrived_at: '2022-03-01 10:00', left_at: null },
        { arrived_at: '2022-03-03 09:00', left_at: null },
      ],
    },
    finds: { since: '2022-03-02' },
  },
  {
    name: 'a witness came first',
    asOf: '2022-04-01',
    given: {
      ...fined('2022-03-01 10:00', '2022-03-03 10:00'),
      questioning: [
        { arrived_at: '2022-03-01 10:00', left_at: null, party_id: 'party-2' },
        { arrived_at: '2022-03-03 09:00', left_at: null },
      ],
    },
    finds: false,
  },
  {
    name: 'another case’s questioning',
    asOf: '2022-04-01',
    given: {
      ...fined('2022-03-01 10:00', '2022-03-03 10:00'),
      questioning: { arrived_at: '2022-03-01 10:00', case_id: 'other' },
    },
    finds: false,
  },
  {
    name: 'the licence is suspended',
    asOf: '2022-04-01',
    given: {
      ...fined('2022-03-01 10:00', '2022-03-03 10:00'),
      proposal_item: { penalties: [{ kind: 'fine', fineFen: 20_000 }, { kind: 'license-suspended' }] },
    },
    finds: false,
  },
  {
    name: 'a warning',
    asOf: '2022-04-01',
    given: { ...fined('2022-03-01 10:00', '2022-03-03 10:00'), proposal_item: { penalties: [{ kind: 'warning' }] } },
    finds: { since: '2022-03-02' },
  },
  {
    name: 'not punished',
    asOf: '2022-04-01',
    given: fined('2022-03-01 10:00', '2022-03-03 10:00', { outcome: 'no-penalty' }),
    finds: false,
  },
  {
    name: 'no traffic case',
    asOf: '2022-04-01',
    given: {
      ...fined('2022-03-01 10:00', '2022-03-03 10:00'),
      'law.cause_of_action': { code: 'driving', name: '示例', field: 'security', subjects: ['person'], data: {} },
    },
    finds: false,
  },
  {
    name: 'another cause',
    asOf: '2022-04-01',
    given: { ...fined('2022-03-01 10:00', '2022-03-03 10:00'), administrative_case: {} },
    finds: false,
  },
  {
    name: 'on the spot',
    asOf: '2022-04-01',
    given: fined('2022-03-01 10:00', '2022-03-03 10:00', { kind: 'on-the-spot', item_id: null }),
    finds: false,
  },
])

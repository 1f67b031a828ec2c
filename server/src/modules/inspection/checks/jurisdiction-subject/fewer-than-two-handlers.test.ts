import { testCheck } from '../../test/check.ts'
import type { Row } from '../../test/templates.ts'
import { fewerThanTwoHandlers } from './fewer-than-two-handlers.ts'

const LEAD = {}
const CO = { person_id: 'co', kind: 'co' }
const by = (handler: Row[], more: Row = {}) => ({ handler: handler as never, ...more })
const DECIDED = { decision: { recorded_at: '2022-03-10 10:00' } }

testCheck(fewerThanTwoHandlers, [
  { name: 'two', asOf: '2022-04-01', given: by([LEAD, CO]), finds: false },
  {
    name: 'one',
    asOf: '2022-04-01',
    given: by([LEAD]),
    finds: { since: '2022-03-01', details: { on: '2022-04-01', officers: 1 }, subject: 'case' },
  },
  { name: 'three', asOf: '2022-04-01', given: by([LEAD, CO, { person_id: 'third', kind: 'co' }]), finds: false },
  { name: 'none', asOf: '2022-04-01', given: by([]), finds: { since: '2022-03-01', details: { officers: 0 } } },
  {
    name: 'one in two roles',
    asOf: '2022-04-01',
    given: by([
      { ...LEAD, until_at: null },
      { kind: 'co', person_id: 'lead', from_at: '2022-03-02 10:00', until_at: '2022-12-01 10:00' },
    ]),
    finds: false,
  },
  {
    name: 'the second left',
    asOf: '2022-04-01',
    given: by([LEAD, { ...CO, until_at: '2022-03-20 23:30' }]),
    finds: { since: '2022-03-20' },
  },
  {
    name: 'the second leaves later',
    asOf: '2022-03-20 23:29',
    given: by([LEAD, { ...CO, until_at: '2022-03-20 23:30' }]),
    finds: false,
  },
  {
    name: 'the second leaves now',
    asOf: '2022-03-20 23:30',
    given: by([LEAD, { ...CO, until_at: '2022-03-20 23:30' }]),
    finds: { since: '2022-03-20' },
  },
  {
    name: 'one when it was decided, the second came after',
    asOf: '2022-04-01',
    given: by([LEAD, { ...CO, from_at: '2022-03-10 10:01' }], DECIDED),
    finds: { since: '2022-03-10', details: { on: '2022-03-10', officers: 1 } },
  },
  {
    name: 'the second came in that minute',
    asOf: '2022-04-01',
    given: by([LEAD, { ...CO, from_at: '2022-03-10 10:00' }], DECIDED),
    finds: false,
  },
  {
    name: 'the second left in that minute',
    asOf: '2022-04-01',
    given: by([LEAD, { ...CO, until_at: '2022-03-10 10:00' }], DECIDED),
    finds: { since: '2022-03-10' },
  },
  {
    name: 'the second left after the decision',
    asOf: '2022-04-01',
    given: by([LEAD, { ...CO, until_at: '2022-03-10 10:01' }], DECIDED),
    finds: false,
  },
  {
    name: 'left after the closing',
    asOf: '2022-04-01',
    given: by([LEAD, { ...CO, until_at: '2022-03-20 10:00' }], {
      administrative_case: { stage: 'closed', closed_at: '2022-03-15 10:00' },
    }),
    finds: false,
  },
  {
    name: 'another case’s handler',
    asOf: '2022-04-01',
    given: by([LEAD, { ...CO, case_id: 'other' }]),
    finds: { since: '2022-03-01' },
  },
  {
    name: 'another case’s decision',
    asOf: '2022-04-01',
    given: by([LEAD, CO], { decision: { recorded_at: '2022-02-10 10:00', case_id: 'other' } }),
    finds: false,
  },
  {
    name: 'decided on the spot',
    asOf: '2022-04-01',
    given: by([LEAD], { administrative_case: { procedure: 'summary' } }),
    finds: false,
  },
  {
    name: 'not accepted yet',
    asOf: '2022-04-01',
    given: by([LEAD], { administrative_case: { stage: 'reported', accepted_at: null } }),
    finds: false,
  },
  {
    name: 'in 2026',
    asOf: '2026-04-01',
    given: by([LEAD], { administrative_case: { accepted_at: '2026-01-01 10:00' } }),
    finds: { since: '2026-01-01' },
  },
])

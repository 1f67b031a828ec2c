import { testCheck } from '../../test/check.ts'
import { discussionMissing } from './discussion-missing.ts'

const fine = (yuan: number) => ({ proposal_item: { penalties: [{ kind: 'fine', fineFen: yuan * 100 }] } })
const days = (count: number) => ({ proposal_item: { penalties: [{ kind: 'detention', days: count }] } })
const cause = (field: string) => ({ code: 'assault', name: '示例', field, subjects: ['person'], data: {} })
const file = { party: {}, proposal: {}, 'law.cause_of_action': cause('persons-property') }

testCheck(discussionMissing, [
  { name: 'nothing grave', asOf: '2022-03-20', given: { ...file, ...fine(500), decision: {} }, finds: false },
  {
    name: 'complex, not discussed',
    asOf: '2022-03-20',
    given: { ...file, proposal_item: {}, proposal: { complex: true }, decision: {} },
    finds: { since: '2022-03-10', details: { decidedOn: '2022-03-10' } },
  },
  {
    name: 'complex, discussed on the day',
    asOf: '2022-03-20',
    given: {
      ...file,
      proposal_item: {},
      proposal: { complex: true },
      decision: { discussion_id: 'discussion' },
      discussion: { held_on: '2022-03-10' },
    },
    finds: false,
  },
  {
    name: 'discussed the day after',
    asOf: '2022-03-20',
    given: {
      ...file,
      proposal_item: {},
      proposal: { complex: true },
      decision: { discussion_id: 'discussion' },
      discussion: { held_on: '2022-03-11' },
    },
    finds: { since: '2022-03-10' },
  },
  {
    name: 'discussed the day before',
    asOf: '2022-03-20',
    given: {
      ...file,
      proposal_item: {},
      proposal: { complex: true },
      decision: { discussion_id: 'discussion' },
      discussion: { held_on: '2022-03-09' },
    },
    finds: false,
  },
  {
    name: 'another discussion',
    asOf: '2022-03-20',
    given: {
      ...file,
      proposal_item: {},
      proposal: { complex: true },
      decision: { discussion_id: 'discussion-2' },
      discussion: {},
    },
    finds: { since: '2022-03-10' },
  },
  {
    name: 'a licence revoked',
    asOf: '2022-03-20',
    given: { ...file, proposal_item: { penalties: [{ kind: 'revoke-license' }] }, decision: {} },
    finds: { since: '2022-03-10' },
  },
  { name: 'in 2022, a yuan below', asOf: '2022-03-20', given: { ...file, ...fine(1999), decision: {} }, finds: false },
  {
    name: 'in 2022, 2,000 yuan',
    asOf: '2022-03-20',
    given: { ...file, ...fine(2000), decision: {} },
    finds: { since: '2022-03-10' },
  },
  {
    name: 'in 2022, a yuan above',
    asOf: '2022-03-20',
    given: { ...file, ...fine(2001), decision: {} },
    finds: { since: '2022-03-10' },
  },
  {
    name: 'on the last day of 2025',
    asOf: '2026-03-20',
    given: { ...file, ...fine(3999), decision: { decided_on: '2025-12-31' } },
    finds: { since: '2025-12-31' },
  },
  {
    name: 'from 2026, a yuan below',
    asOf: '2026-03-20',
    given: { ...file, ...fine(3999), decision: { decided_on: '2026-01-01' } },
    finds: false,
  },
  {
    name: 'from 2026, 4,000 yuan',
    asOf: '2026-03-20',
    given: { ...file, ...fine(4000), decision: { decided_on: '2026-01-01' } },
    finds: { since: '2026-01-01' },
  },
  {
    name: 'from 2026, later',
    asOf: '2026-03-20',
    given: { ...file, ...fine(3999), decision: { decided_on: '2026-01-02' } },
    finds: false,
  },
  {
    name: 'general, a person, a yuan below',
    asOf: '2026-03-20',
    given: { ...file, administrative_case: { family: 'general' }, ...fine(1999), decision: { decided_on: '2026-01-02' } },
    finds: false,
  },
  {
    name: 'general, a person, 2,000 yuan',
    asOf: '2026-03-20',
    given: { ...file, administrative_case: { family: 'general' }, ...fine(2000), decision: { decided_on: '2026-01-02' } },
    finds: { since: '2026-01-02' },
  },
  {
    name: 'general, a unit, a yuan below',
    asOf: '2022-03-20',
    given: {
      ...file,
      administrative_case: { family: 'general' },
      party: { kind: 'unit', birth_on: null },
      ...fine(9999),
      decision: {},
    },
    finds: false,
  },
  {
    name: 'general, a unit, 10,000 yuan',
    asOf: '2022-03-20',
    given: {
      ...file,
      administrative_case: { family: 'general' },
      party: { kind: 'unit', birth_on: null },
      ...fine(10_000),
      decision: {},
    },
    finds: { since: '2022-03-10' },
  },
  {
    name: 'at the border, a yuan below',
    asOf: '2022-03-20',
    given: {
      ...file,
      'law.cause_of_action': cause('exit-entry'),
      administrative_case: { family: 'general' },
      ...fine(5999),
      decision: {},
    },
    finds: false,
  },
  {
    name: 'at the border, 6,000 yuan',
    asOf: '2022-03-20',
    given: {
      ...file,
      'law.cause_of_action': cause('exit-entry'),
      administrative_case: { family: 'general' },
      ...fine(6000),
      decision: {},
    },
    finds: { since: '2022-03-10' },
  },
  {
    name: 'ten days, disputed',
    asOf: '2022-03-20',
    given: { ...file, ...days(10), statement: {}, decision: {} },
    finds: { since: '2022-03-10' },
  },
  {
    name: 'eleven days, disputed',
    asOf: '2022-03-20',
    given: { ...file, ...days(11), statement: {}, decision: {} },
    finds: { since: '2022-03-10' },
  },
  { name: 'nine days, disputed', asOf: '2022-03-20', given: { ...file, ...days(9), statement: {}, decision: {} }, finds: false },
  { name: 'ten days, not disputed', asOf: '2022-03-20', given: { ...file, ...days(10), decision: {} }, finds: false },
  {
    name: 'ten days, the dispute was right',
    asOf: '2022-03-20',
    given: { ...file, ...days(10), statement: { adopted: 'adopted' }, decision: {} },
    finds: false,
  },
  {
    name: 'ten days, another disputed',
    asOf: '2022-03-20',
    given: { ...file, ...days(10), statement: { party_id: 'party-2' }, decision: {} },
    finds: false,
  },
  {
    name: 'ten days, disputed in another case',
    asOf: '2022-03-20',
    given: { ...file, ...days(10), statement: { case_id: 'other' }, decision: {} },
    finds: false,
  },
  {
    name: 'revoked',
    asOf: '2022-03-20',
    given: { ...file, ...fine(5000), decision: { revoked_on: '2022-03-12' } },
    finds: false,
  },
])

import { testCheck } from '../../test/check.ts'
import { licenceIssuedLate } from './licence-issued-late.ts'

const decided = (on: string, over: object = {}) => ({
  'licences.decision': {
    id: 'licence',
    application_id: 'application',
    unit_id: 'station',
    outcome: 'granted',
    decided_on: on,
    valid_from: on,
    licence_type: 'ordinary',
    party_type: 'legal-person',
    secrecy: 'none',
    basis: ['LIC:38'],
    ...over,
  },
})
const delivered = (on: string, of = 'licence') => ({
  'licences.delivery': { application_id: 'application', decision_id: of, delivered_on: on, method: 'window' },
})

testCheck(licenceIssuedLate, [
  {
    name: 'on the tenth working day',
    asOf: '2022-05-30',
    given: { ...decided('2022-03-10'), ...delivered('2022-03-24') },
    finds: false,
  },
  {
    name: 'on the eleventh',
    asOf: '2022-05-30',
    given: { ...decided('2022-03-10'), ...delivered('2022-03-25') },
    finds: { since: '2022-03-25', details: { decidedOn: '2022-03-10', dueOn: '2022-03-24' }, subject: 'application' },
  },
  { name: 'not yet, in time', asOf: '2022-03-24', given: decided('2022-03-10'), finds: false },
  { name: 'not yet, late', asOf: '2022-03-25', given: decided('2022-03-10'), finds: { since: '2022-03-25' } },
  {
    name: 'another decision was delivered',
    asOf: '2022-05-30',
    given: { ...decided('2022-03-10'), ...delivered('2022-03-12', 'other') },
    finds: { since: '2022-03-25' },
  },
  { name: 'in 2026', asOf: '2026-05-30', given: decided('2026-01-05'), finds: { since: '2026-01-20' } },
  {
    name: 'refused: nothing to issue',
    asOf: '2022-05-30',
    given: decided('2022-03-10', { outcome: 'refused', reasons: '示例', remedies: '示例' }),
    finds: false,
  },
])

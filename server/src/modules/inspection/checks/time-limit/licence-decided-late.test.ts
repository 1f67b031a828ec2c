import { anApplication } from '../../test/application.ts'
import { testCheck } from '../../test/check.ts'
import { licenceDecidedLate } from './licence-decided-late.ts'

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
const extended = { 'licences.extension': { application_id: 'application', days: 10, approved_on: '2022-03-28', reason: '示例' } }
const paused = (from: string, to: string | null, of = 'application') => ({
  'licences.excluded_time': { application_id: of, ground: 'test', from_on: from, to_on: to, needed_days: 5 },
})
const heard = {
  'licences.hearing': {
    application_id: 'application',
    ground: 'great-interest',
    told_on: '2022-03-08',
    requested_on: '2022-03-10',
    waived_on: '2022-03-15',
  },
}

testCheck(licenceDecidedLate, [
  {
    name: 'on the twentieth working day',
    asOf: '2022-05-30',
    given: { ...anApplication(), ...decided('2022-03-30') },
    finds: false,
  },
  {
    name: 'on the twenty-first',
    asOf: '2022-05-30',
    given: { ...anApplication(), ...decided('2022-03-31') },
    finds: { since: '2022-03-31', details: { acceptedOn: '2022-03-02', dueOn: '2022-03-30' }, subject: 'application' },
  },
  { name: 'not decided, in time', asOf: '2022-03-30', given: anApplication(), finds: false },
  { name: 'not decided, late', asOf: '2022-03-31', given: anApplication(), finds: { since: '2022-03-31' } },
  {
    name: 'a shorter term of its kind, in 2026',
    asOf: '2026-03-31',
    given: anApplication({ accepted_on: '2026-01-05', decision_days: 5 }),
    finds: { since: '2026-01-13' },
  },
  {
    name: 'ten more days',
    asOf: '2022-05-30',
    given: { ...anApplication(), ...extended, ...decided('2022-04-14') },
    finds: false,
  },
  {
    name: 'and a day',
    asOf: '2022-05-30',
    given: { ...anApplication(), ...extended, ...decided('2022-04-15') },
    finds: { since: '2022-04-15', details: { dueOn: '2022-04-14' } },
  },
  {
    name: 'five working days of tests do not count',
    asOf: '2022-05-30',
    given: { ...anApplication(), ...paused('2022-03-07', '2022-03-14'), ...decided('2022-04-07') },
    finds: false,
  },
  {
    name: 'and a day',
    asOf: '2022-05-30',
    given: { ...anApplication(), ...paused('2022-03-07', '2022-03-14'), ...decided('2022-04-08') },
    finds: { since: '2022-04-08', details: { dueOn: '2022-04-07' } },
  },
  {
    name: 'a hearing meanwhile counts its days once',
    asOf: '2022-05-30',
    given: { ...anApplication(), ...paused('2022-03-07', '2022-03-14'), ...heard, ...decided('2022-04-12') },
    finds: { since: '2022-04-09', details: { dueOn: '2022-04-08' } },
  },
  {
    name: 'tests still going on',
    asOf: '2022-05-30',
    given: { ...anApplication(), ...paused('2022-03-07', null) },
    finds: false,
  },
  {
    name: 'tests of another application',
    asOf: '2022-05-30',
    given: { ...anApplication(), ...paused('2022-03-07', null, 'other') },
    finds: { since: '2022-03-31' },
  },
  {
    name: 'only its revocation was decided',
    asOf: '2022-05-30',
    given: { ...anApplication(), ...decided('2022-03-10', { outcome: 'cancelled', prior_decision_id: 'licence' }) },
    finds: { since: '2022-03-31' },
  },
  {
    name: 'another application was decided',
    asOf: '2022-05-30',
    given: { ...anApplication(), ...decided('2022-03-10', { application_id: 'other' }) },
    finds: { since: '2022-03-31' },
  },
  {
    name: 'another application was extended',
    asOf: '2022-05-30',
    given: { ...anApplication(), 'licences.extension': { ...extended['licences.extension'], application_id: 'other' } },
    finds: { since: '2022-03-31' },
  },
  { name: 'taken back', asOf: '2022-05-30', given: anApplication({ stage: 'withdrawn' }), finds: false },
  { name: 'not accepted yet', asOf: '2022-05-30', given: anApplication({ stage: 'received', accepted_on: null }), finds: false },
])

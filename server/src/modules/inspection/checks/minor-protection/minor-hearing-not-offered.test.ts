import { testCheck } from '../../test/check.ts'
import { minorHearingNotOffered } from './minor-hearing-not-offered.ts'

const minor = {
  administrative_case: { occurred_on: '2026-02-01' },
  party: { birth_on: '2009-05-01' },
  proposal_item: { detention_executed: true },
  decision: { decided_on: '2026-03-01' },
}

testCheck(minorHearingNotOffered, [
  {
    name: 'offered',
    asOf: '2026-03-30',
    given: { ...minor, notice: { given_at: '2026-02-20 10:00', hearing_offered: true } },
    finds: false,
  },
  {
    name: 'not offered',
    asOf: '2026-03-30',
    given: { ...minor, notice: { given_at: '2026-02-20 10:00' } },
    finds: { since: '2026-03-01', details: { decidedOn: '2026-03-01', noticedOn: '2026-02-20' } },
  },
  {
    name: 'offered in one of two',
    asOf: '2026-03-30',
    given: { ...minor, notice: [{ given_at: '2026-02-20 10:00' }, { given_at: '2026-02-21 10:00', hearing_offered: true }] },
    finds: false,
  },
  {
    name: 'the other offender was offered one',
    asOf: '2026-03-30',
    given: { ...minor, notice: [{ given_at: '2026-02-20 10:00' }, { party_id: 'party-2', hearing_offered: true }] },
    finds: { since: '2026-03-01' },
  },
  {
    name: 'not executed',
    asOf: '2026-03-30',
    given: { ...minor, proposal_item: { detention_executed: false }, notice: { given_at: '2026-02-20 10:00' } },
    finds: false,
  },
  {
    name: 'on the eighteenth birthday',
    asOf: '2026-03-30',
    given: { ...minor, party: { birth_on: '2008-02-01' }, notice: { given_at: '2026-02-20 10:00' } },
    finds: { since: '2026-03-01' },
  },
  {
    name: 'the day after it',
    asOf: '2026-03-30',
    given: { ...minor, party: { birth_on: '2008-01-31' }, notice: { given_at: '2026-02-20 10:00' } },
    finds: false,
  },
  {
    name: 'told on the first day of 2026',
    asOf: '2026-03-30',
    given: { ...minor, notice: { given_at: '2026-01-01 10:00' } },
    finds: { since: '2026-03-01' },
  },
  {
    name: 'told on the last day of 2025',
    asOf: '2026-03-30',
    given: { ...minor, notice: { given_at: '2025-12-31 10:00' } },
    finds: false,
  },
  {
    name: 'other administrative cases',
    asOf: '2026-03-30',
    given: {
      ...minor,
      administrative_case: { family: 'general', occurred_on: '2026-02-01' },
      notice: { given_at: '2026-02-20 10:00' },
    },
    finds: false,
  },
  {
    name: 'revoked',
    asOf: '2026-03-30',
    given: {
      ...minor,
      decision: { decided_on: '2026-03-01', revoked_on: '2026-03-05' },
      notice: { given_at: '2026-02-20 10:00' },
    },
    finds: false,
  },
])

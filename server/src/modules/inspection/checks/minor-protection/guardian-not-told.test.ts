import { testCheck } from '../../test/check.ts'
import { guardianNotTold } from './guardian-not-told.ts'

testCheck(guardianNotTold, [
  {
    name: 'told',
    asOf: '2026-03-30',
    given: { party: { birth_on: '2009-05-01' }, notice: { given_at: '2026-02-20 10:00', guardian_told: true } },
    finds: false,
  },
  {
    name: 'not told',
    asOf: '2026-03-30',
    given: { party: { birth_on: '2009-05-01' }, notice: { given_at: '2026-02-20 10:00' } },
    finds: { since: '2026-02-20', details: { noticedOn: '2026-02-20' } },
  },
  {
    name: 'told later',
    asOf: '2026-03-30',
    given: {
      party: { birth_on: '2009-05-01' },
      notice: [{ given_at: '2026-02-20 10:00' }, { given_at: '2026-02-21 10:00', guardian_told: true }],
    },
    finds: false,
  },
  {
    name: 'that of the other offender was told',
    asOf: '2026-03-30',
    given: {
      party: { birth_on: '2009-05-01' },
      notice: [{ given_at: '2026-02-20 10:00' }, { party_id: 'party-2', guardian_told: true }],
    },
    finds: { since: '2026-02-20' },
  },
  {
    name: 'in another case',
    asOf: '2026-03-30',
    given: {
      party: { birth_on: '2009-05-01' },
      notice: [{ given_at: '2026-02-20 10:00' }, { case_id: 'other', guardian_told: true }],
    },
    finds: { since: '2026-02-20' },
  },
  {
    name: 'on the eighteenth birthday',
    asOf: '2026-03-30',
    given: { party: { birth_on: '2008-02-20' }, notice: { given_at: '2026-02-20 10:00' } },
    finds: { since: '2026-02-20' },
  },
  {
    name: 'the day after it',
    asOf: '2026-03-30',
    given: { party: { birth_on: '2008-02-19' }, notice: { given_at: '2026-02-20 10:00' } },
    finds: false,
  },
  {
    name: 'on the first day of 2026',
    asOf: '2026-03-30',
    given: { party: { birth_on: '2009-05-01' }, notice: { given_at: '2026-01-01 00:00' } },
    finds: { since: '2026-01-01' },
  },
  {
    name: 'on the last day of 2025',
    asOf: '2026-03-30',
    given: { party: { birth_on: '2009-05-01' }, notice: { given_at: '2025-12-31 23:59' } },
    finds: false,
  },
  {
    name: 'other administrative cases',
    asOf: '2026-03-30',
    given: {
      administrative_case: { family: 'general' },
      party: { birth_on: '2009-05-01' },
      notice: { given_at: '2026-02-20 10:00' },
    },
    finds: false,
  },
  {
    name: 'age unknown',
    asOf: '2026-03-30',
    given: { party: { birth_on: null }, notice: { given_at: '2026-02-20 10:00' } },
    finds: false,
  },
])

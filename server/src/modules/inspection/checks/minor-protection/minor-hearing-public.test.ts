import { testCheck } from '../../test/check.ts'
import { minorHearingPublic } from './minor-hearing-public.ts'

const act = { occurred_on: '2026-02-01', found_on: '2026-02-01' }
const held = { held_on: '2026-02-20', open_to_public: true }

testCheck(minorHearingPublic, [
  {
    name: 'not in public',
    asOf: '2026-03-30',
    given: { administrative_case: act, party: {}, hearing: { held_on: '2026-02-20', open_to_public: false } },
    finds: false,
  },
  {
    name: 'in public',
    asOf: '2026-03-30',
    given: { administrative_case: act, party: { birth_on: '2009-05-01' }, hearing: held },
    finds: { since: '2026-02-20', details: { heldOn: '2026-02-20' } },
  },
  {
    name: 'planned in public',
    asOf: '2026-02-10',
    given: {
      administrative_case: act,
      party: { birth_on: '2009-05-01' },
      hearing: { requested_on: '2026-02-05', planned_on: '2026-02-20', open_to_public: true },
    },
    finds: { since: '2026-02-05' },
  },
  {
    name: 'on the eighteenth birthday',
    asOf: '2026-03-30',
    given: { administrative_case: act, party: { birth_on: '2008-02-01' }, hearing: held },
    finds: { since: '2026-02-20' },
  },
  {
    name: 'the day after it',
    asOf: '2026-03-30',
    given: { administrative_case: act, party: { birth_on: '2008-01-31' }, hearing: held },
    finds: false,
  },
  {
    name: 'the last day of a continuing act counts',
    asOf: '2026-03-30',
    given: { administrative_case: { ...act, occurred_until: '2026-02-03' }, party: { birth_on: '2008-02-02' }, hearing: held },
    finds: false,
  },
  {
    name: 'an unknown day of the act',
    asOf: '2026-03-30',
    given: {
      administrative_case: { occurred_on: null, found_on: '2026-02-01' },
      party: { birth_on: '2009-05-01' },
      hearing: held,
    },
    finds: { since: '2026-02-20' },
  },
  {
    name: 'on the first day of 2026',
    asOf: '2026-03-30',
    given: {
      administrative_case: { ...act, occurred_on: '2025-12-01' },
      party: { birth_on: '2009-05-01' },
      hearing: { held_on: '2026-01-01', open_to_public: true },
    },
    finds: { since: '2026-01-01' },
  },
  {
    name: 'on the last day of 2025',
    asOf: '2026-03-30',
    given: {
      administrative_case: { ...act, occurred_on: '2025-12-01' },
      party: { birth_on: '2009-05-01' },
      hearing: { held_on: '2025-12-31', open_to_public: true },
    },
    finds: false,
  },
  {
    name: 'other administrative cases',
    asOf: '2026-03-30',
    given: { administrative_case: { ...act, family: 'general' }, party: { birth_on: '2009-05-01' }, hearing: held },
    finds: false,
  },
  {
    name: 'taken back',
    asOf: '2026-03-30',
    given: {
      administrative_case: act,
      party: { birth_on: '2009-05-01' },
      hearing: { planned_on: '2026-02-20', open_to_public: true, withdrawn_on: '2026-02-18' },
    },
    finds: false,
  },
])

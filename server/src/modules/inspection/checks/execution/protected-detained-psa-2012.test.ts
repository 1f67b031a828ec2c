import { testCheck } from '../../test/check.ts'
import { protectedDetainedPsa2012 } from './protected-detained-psa-2012.ts'

const executed = { proposal_item: { detention_executed: true } }

testCheck(protectedDetainedPsa2012, [
  { name: 'nobody protected', asOf: '2022-03-20', given: { decision: {}, ...executed, party: {} }, finds: false },
  {
    name: 'decided, not executed',
    asOf: '2022-03-20',
    given: { decision: {}, proposal_item: { detention_executed: false }, party: { nursing_or_pregnant: true } },
    finds: false,
  },
  {
    name: 'nursing',
    asOf: '2022-03-20',
    given: { decision: {}, ...executed, party: { nursing_or_pregnant: true } },
    finds: { since: '2022-03-10', details: { decidedOn: '2022-03-10' } },
  },
  {
    name: 'on the sixteenth birthday',
    asOf: '2022-03-20',
    given: { decision: {}, ...executed, party: { birth_on: '2006-03-01', prior_detained: true } },
    finds: { since: '2022-03-10' },
  },
  {
    name: 'the day after it, detained before',
    asOf: '2022-03-20',
    given: { decision: {}, ...executed, party: { birth_on: '2006-02-28', prior_detained: true } },
    finds: false,
  },
  {
    name: 'the day after it, for the first time',
    asOf: '2022-03-20',
    given: { decision: {}, ...executed, party: { birth_on: '2006-02-28' } },
    finds: { since: '2022-03-10' },
  },
  {
    name: 'on the eighteenth birthday',
    asOf: '2022-03-20',
    given: { decision: {}, ...executed, party: { birth_on: '2004-03-01' } },
    finds: { since: '2022-03-10' },
  },
  { name: 'grown up', asOf: '2022-03-20', given: { decision: {}, ...executed, party: { birth_on: '2004-02-28' } }, finds: false },
  {
    name: 'on the seventieth birthday',
    asOf: '2022-03-20',
    given: { decision: {}, ...executed, party: { birth_on: '1952-03-01' } },
    finds: false,
  },
  {
    name: 'seventy',
    asOf: '2022-03-20',
    given: { decision: {}, ...executed, party: { birth_on: '1952-02-28' } },
    finds: { since: '2022-03-10' },
  },
  {
    name: 'the end of a continuing act counts',
    asOf: '2022-03-20',
    given: {
      administrative_case: { occurred_until: '2022-03-02' },
      decision: {},
      ...executed,
      party: { birth_on: '1952-03-01' },
    },
    finds: { since: '2022-03-10' },
  },
  {
    name: 'the day of the act unknown',
    asOf: '2022-03-20',
    given: {
      administrative_case: { occurred_on: null, found_on: '2022-03-02' },
      decision: {},
      ...executed,
      party: { birth_on: '1952-03-01' },
    },
    finds: { since: '2022-03-10' },
  },
  {
    name: 'on the last day of 2025',
    asOf: '2026-03-20',
    given: { decision: { decided_on: '2025-12-31' }, ...executed, party: { nursing_or_pregnant: true } },
    finds: { since: '2025-12-31' },
  },
  {
    name: 'on the first day of 2026',
    asOf: '2026-03-20',
    given: { decision: { decided_on: '2026-01-01' }, ...executed, party: { nursing_or_pregnant: true } },
    finds: false,
  },
  {
    name: 'revoked',
    asOf: '2022-03-20',
    given: { decision: { revoked_on: '2022-03-12' }, ...executed, party: { nursing_or_pregnant: true } },
    finds: false,
  },
])

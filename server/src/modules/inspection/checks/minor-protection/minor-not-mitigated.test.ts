import { testCheck } from '../../test/check.ts'
import { minorNotMitigated } from './minor-not-mitigated.ts'

testCheck(minorNotMitigated, [
  { name: 'grown up', asOf: '2022-03-20', given: { decision: {}, proposal_item: {}, party: {} }, finds: false },
  {
    name: 'seventeen',
    asOf: '2022-03-20',
    given: { decision: {}, proposal_item: {}, party: { birth_on: '2005-01-01' } },
    finds: { since: '2022-03-10', details: { decidedOn: '2022-03-10' } },
  },
  {
    name: 'lighter',
    asOf: '2022-03-20',
    given: { decision: {}, proposal_item: { mitigation: 'lighter' }, party: { birth_on: '2005-01-01' } },
    finds: false,
  },
  {
    name: 'reduced',
    asOf: '2022-03-20',
    given: { decision: {}, proposal_item: { mitigation: 'reduced' }, party: { birth_on: '2005-01-01' } },
    finds: false,
  },
  {
    name: 'on the eighteenth birthday',
    asOf: '2022-03-20',
    given: { decision: {}, proposal_item: {}, party: { birth_on: '2004-03-01' } },
    finds: { since: '2022-03-10' },
  },
  {
    name: 'the day after it',
    asOf: '2022-03-20',
    given: {
      administrative_case: { occurred_on: '2022-03-02' },
      decision: {},
      proposal_item: {},
      party: { birth_on: '2004-03-01' },
    },
    finds: false,
  },
  {
    name: 'grown up when it ended',
    asOf: '2022-03-20',
    given: {
      administrative_case: { occurred_until: '2022-03-02' },
      decision: {},
      proposal_item: {},
      party: { birth_on: '2004-03-01' },
    },
    finds: false,
  },
  {
    name: 'the day of the act unknown, in 2026',
    asOf: '2026-03-20',
    given: {
      administrative_case: { occurred_on: null, found_on: '2026-01-02' },
      decision: { decided_on: '2026-01-10' },
      proposal_item: {},
      party: { birth_on: '2009-01-01' },
    },
    finds: { since: '2026-01-10' },
  },
  {
    name: 'not punished',
    asOf: '2022-03-20',
    given: { decision: { outcome: 'no-penalty' }, proposal_item: { outcome: 'no-penalty' }, party: { birth_on: '2005-01-01' } },
    finds: false,
  },
  {
    name: 'age unknown',
    asOf: '2022-03-20',
    given: { decision: {}, proposal_item: {}, party: { birth_on: null } },
    finds: false,
  },
  {
    name: 'revoked',
    asOf: '2022-03-20',
    given: { decision: { revoked_on: '2022-03-12' }, proposal_item: {}, party: { birth_on: '2005-01-01' } },
    finds: false,
  },
])

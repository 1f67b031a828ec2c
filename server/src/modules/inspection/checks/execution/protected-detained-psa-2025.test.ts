import { testCheck } from '../../test/check.ts'
import { idOf } from '../../test/rows.ts'
import { protectedDetainedPsa2025 } from './protected-detained-psa-2025.ts'

const given = (party: object, executionGround: string | null = null, of = 'party') => ({
  administrative_case: { occurred_on: '2026-02-01' },
  party: { ...party },
  decision: { decided_on: '2026-02-10' },
  proposal_item: { detention_executed: true },
  proposal: { snapshot: { proposal: { items: [{ partyId: idOf(of), executionGround }] } } },
})

testCheck(protectedDetainedPsa2025, [
  { name: 'nobody protected', asOf: '2026-03-20', given: given({}), finds: false },
  {
    name: 'decided, not executed',
    asOf: '2026-03-20',
    given: { ...given({ nursing_or_pregnant: true }), proposal_item: { detention_executed: false } },
    finds: false,
  },
  {
    name: 'nursing, whatever the ground',
    asOf: '2026-03-20',
    given: given({ nursing_or_pregnant: true }, 'grave'),
    finds: { since: '2026-02-10', details: { decidedOn: '2026-02-10' } },
  },
  {
    name: 'on the sixteenth birthday, no ground',
    asOf: '2026-03-20',
    given: given({ birth_on: '2010-02-01', prior_detained: true }),
    finds: { since: '2026-02-10' },
  },
  {
    name: 'on the sixteenth birthday, repeated',
    asOf: '2026-03-20',
    given: given({ birth_on: '2010-02-01' }, 'repeated'),
    finds: false,
  },
  {
    name: 'on the sixteenth birthday, grave',
    asOf: '2026-03-20',
    given: given({ birth_on: '2010-02-01' }, 'grave'),
    finds: false,
  },
  {
    name: 'on the sixteenth birthday, the other offender’s act was grave',
    asOf: '2026-03-20',
    given: given({ birth_on: '2010-02-01' }, 'grave', 'party-2'),
    finds: { since: '2026-02-10' },
  },
  {
    name: 'sixteen, detained before',
    asOf: '2026-03-20',
    given: given({ birth_on: '2010-01-31', prior_detained: true }),
    finds: false,
  },
  {
    name: 'sixteen, for the first time',
    asOf: '2026-03-20',
    given: given({ birth_on: '2010-01-31' }),
    finds: { since: '2026-02-10' },
  },
  {
    name: 'sixteen, repeated is no ground',
    asOf: '2026-03-20',
    given: given({ birth_on: '2010-01-31' }, 'repeated'),
    finds: { since: '2026-02-10' },
  },
  { name: 'sixteen, grave', asOf: '2026-03-20', given: given({ birth_on: '2010-01-31' }, 'grave'), finds: false },
  {
    name: 'on the eighteenth birthday',
    asOf: '2026-03-20',
    given: given({ birth_on: '2008-02-01' }),
    finds: { since: '2026-02-10' },
  },
  { name: 'grown up', asOf: '2026-03-20', given: given({ birth_on: '2008-01-31' }), finds: false },
  { name: 'on the seventieth birthday', asOf: '2026-03-20', given: given({ birth_on: '1956-02-01' }), finds: false },
  { name: 'seventy', asOf: '2026-03-20', given: given({ birth_on: '1956-01-31' }), finds: { since: '2026-02-10' } },
  { name: 'seventy, repeated', asOf: '2026-03-20', given: given({ birth_on: '1956-01-31' }, 'repeated'), finds: false },
  {
    name: 'on the first day of 2026',
    asOf: '2026-03-20',
    given: { ...given({ nursing_or_pregnant: true }), decision: { decided_on: '2026-01-01' } },
    finds: { since: '2026-01-01' },
  },
  {
    name: 'on the last day of 2025',
    asOf: '2026-03-20',
    given: { ...given({ nursing_or_pregnant: true }), decision: { decided_on: '2025-12-31' } },
    finds: false,
  },
  {
    name: 'revoked',
    asOf: '2026-03-20',
    given: { ...given({ nursing_or_pregnant: true }), decision: { decided_on: '2026-02-10', revoked_on: '2026-02-12' } },
    finds: false,
  },
])

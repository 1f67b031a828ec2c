import { testCheck } from '../../test/check.ts'
import { detentionOver20Days } from './detention-over-20-days.ts'

const days = (count: number) => ({ penalties: [{ kind: 'detention', days: count }] })

testCheck(detentionOver20Days, [
  { name: 'twenty days', asOf: '2022-03-20', given: { decision: [{}, {}], proposal_item: [days(15), days(5)] }, finds: false },
  {
    name: 'twenty-one',
    asOf: '2022-03-20',
    given: { decision: [{}, { decided_on: '2022-03-11' }], proposal_item: [days(15), days(6)] },
    finds: { since: '2022-03-11', details: { days: 21 }, subject: 'party' },
  },
  {
    name: 'twenty-one in one, in 2026',
    asOf: '2026-03-20',
    given: { decision: { decided_on: '2026-01-05' }, proposal_item: days(21) },
    finds: { since: '2026-01-05' },
  },
  {
    name: 'of two people',
    asOf: '2022-03-20',
    given: { decision: [{}, { party_id: 'party-2' }], proposal_item: [days(15), days(6)] },
    finds: false,
  },
  { name: 'a fine beside', asOf: '2022-03-20', given: { decision: [{}, {}], proposal_item: [days(20), {}] }, finds: false },
  {
    name: 'one revoked',
    asOf: '2022-03-20',
    given: { decision: [{}, { revoked_on: '2022-03-12' }], proposal_item: [days(15), days(6)] },
    finds: false,
  },
])

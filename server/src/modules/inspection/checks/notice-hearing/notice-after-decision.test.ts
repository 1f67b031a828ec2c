import { testCheck } from '../../test/check.ts'
import { noticeAfterDecision } from './notice-after-decision.ts'

testCheck(noticeAfterDecision, [
  { name: 'the day before', asOf: '2022-03-20', given: { decision: {}, notice: { given_at: '2022-03-09 10:00' } }, finds: false },
  { name: 'on the day', asOf: '2022-03-20', given: { decision: {}, notice: { given_at: '2022-03-10 23:59' } }, finds: false },
  {
    name: 'the day after',
    asOf: '2022-03-20',
    given: { decision: {}, notice: { given_at: '2022-03-11 00:00' } },
    finds: { since: '2022-03-10', details: { noticedOn: '2022-03-11' } },
  },
  {
    name: 'the day after, under the new law',
    asOf: '2026-03-20',
    given: { decision: { decided_on: '2026-01-05' }, notice: { given_at: '2026-01-06 08:00' } },
    finds: { since: '2026-01-05', details: { decidedOn: '2026-01-05' } },
  },
  {
    name: 'before and again after',
    asOf: '2022-03-20',
    given: { decision: {}, notice: [{}, { given_at: '2022-03-11 00:00' }] },
    finds: false,
  },
  {
    name: 'before to another, after to this one',
    asOf: '2022-03-20',
    given: { decision: {}, notice: [{ party_id: 'party-2' }, { given_at: '2022-03-11 00:00' }] },
    finds: { since: '2022-03-10' },
  },
  { name: 'none at all is another fault', asOf: '2022-03-20', given: { decision: {} }, finds: false },
  {
    name: 'revoked',
    asOf: '2022-03-20',
    given: { decision: { revoked_on: '2022-03-15' }, notice: { given_at: '2022-03-11 00:00' } },
    finds: false,
  },
])

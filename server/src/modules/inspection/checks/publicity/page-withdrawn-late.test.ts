import { testCheck } from '../../test/check.ts'
import { aPage } from '../../test/page.ts'
import { pageWithdrawnLate } from './page-withdrawn-late.ts'

const revoked = { revoked_on: '2022-05-20' }
const down = (at: string) => aPage({ state: 'withdrawn', reason_code: 'withdrawn', withdrawn_at: at, withdrawn_reason: '示例' })

testCheck(pageWithdrawnLate, [
  {
    name: 'down on the third working day',
    asOf: '2022-06-30',
    given: { ...down('2022-05-25 23:59'), decision: revoked },
    finds: false,
  },
  {
    name: 'down on the fourth',
    asOf: '2022-06-30',
    given: { ...down('2022-05-26 00:00'), decision: revoked },
    finds: { since: '2022-05-26', details: { revokedOn: '2022-05-20', dueOn: '2022-05-25' }, subject: 'record' },
  },
  { name: 'down on the second', asOf: '2022-06-30', given: { ...down('2022-05-24 10:00'), decision: revoked }, finds: false },
  { name: 'still there, in time', asOf: '2022-05-25', given: { ...aPage(), decision: revoked }, finds: false },
  { name: 'still there, late', asOf: '2022-05-26', given: { ...aPage(), decision: revoked }, finds: { since: '2022-05-26' } },
  {
    name: 'objected to, still there',
    asOf: '2022-05-26',
    given: { ...aPage({ state: 'under-objection' }), decision: revoked },
    finds: { since: '2022-05-26' },
  },
  {
    name: 'its term ended first',
    asOf: '2022-06-30',
    given: { ...aPage({ state: 'expired' }), decision: revoked },
    finds: false,
  },
  {
    name: 'in 2026',
    asOf: '2026-03-30',
    given: { ...aPage(), decision: { revoked_on: '2026-01-05' } },
    finds: { since: '2026-01-09' },
  },
  {
    name: 'published on the day of the revocation',
    asOf: '2022-06-30',
    given: { ...aPage({ published_at: '2022-05-20 16:00' }), decision: revoked },
    finds: { since: '2022-05-26' },
  },
  {
    name: 'published after it: the gate’s fault',
    asOf: '2022-06-30',
    given: { ...aPage({ published_at: '2022-05-21 10:00' }), decision: revoked },
    finds: false,
  },
  { name: 'in force', asOf: '2022-06-30', given: { ...aPage(), decision: {} }, finds: false },
  {
    name: 'another decision was revoked',
    asOf: '2022-06-30',
    given: { ...aPage({ decision_id: 'decision-2' }), decision: revoked },
    finds: false,
  },
])

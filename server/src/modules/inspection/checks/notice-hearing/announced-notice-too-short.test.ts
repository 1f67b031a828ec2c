import { testCheck } from '../../test/check.ts'
import { announcedNoticeTooShort } from './announced-notice-too-short.ts'

testCheck(announcedNoticeTooShort, [
  {
    name: 'on the seventh day',
    asOf: '2022-03-30',
    given: { decision: { decided_on: '2022-03-15' }, notice: { method: 'announcement' } },
    finds: { since: '2022-03-15', details: { noticedOn: '2022-03-08', decidedOn: '2022-03-15' } },
  },
  {
    name: 'on the eighth',
    asOf: '2022-03-30',
    given: { decision: { decided_on: '2022-03-16' }, notice: { method: 'announcement' } },
    finds: false,
  },
  {
    name: 'on the sixth',
    asOf: '2022-03-30',
    given: { decision: { decided_on: '2022-03-14' }, notice: { method: 'announcement' } },
    finds: { since: '2022-03-14' },
  },
  {
    name: 'on the same day, in 2026',
    asOf: '2026-03-30',
    given: { decision: { decided_on: '2026-01-05' }, notice: { method: 'announcement', given_at: '2026-01-05 08:00' } },
    finds: { since: '2026-01-05' },
  },
  {
    name: 'before the notice is another fault',
    asOf: '2022-03-30',
    given: { decision: { decided_on: '2022-03-07' }, notice: { method: 'announcement' } },
    finds: false,
  },
  { name: 'told in person', asOf: '2022-03-30', given: { decision: {}, notice: {} }, finds: false },
  {
    name: 'the other offender was decided',
    asOf: '2022-03-30',
    given: { decision: { party_id: 'party-2' }, notice: { method: 'announcement' } },
    finds: false,
  },
  {
    name: 'revoked',
    asOf: '2022-03-30',
    given: { decision: { revoked_on: '2022-03-20' }, notice: { method: 'announcement' } },
    finds: false,
  },
])

import { testCheck } from '../../test/check.ts'
import { decidedInHearingRequestPeriod } from './decided-in-hearing-request-period.ts'

testCheck(decidedInHearingRequestPeriod, [
  {
    name: 'on the fifth working day',
    asOf: '2022-03-30',
    given: { decision: { decided_on: '2022-03-15' }, notice: { hearing_offered: true, given_at: '2022-03-08 10:00' } },
    finds: { since: '2022-03-15', details: { noticedOn: '2022-03-08', until: '2022-03-15', decidedOn: '2022-03-15' } },
  },
  {
    name: 'the day after it',
    asOf: '2022-03-30',
    given: { decision: { decided_on: '2022-03-16' }, notice: { hearing_offered: true, given_at: '2022-03-08 10:00' } },
    finds: false,
  },
  {
    name: 'the day before it',
    asOf: '2022-03-30',
    given: { decision: { decided_on: '2022-03-14' }, notice: { hearing_offered: true, given_at: '2022-03-08 10:00' } },
    finds: { since: '2022-03-14' },
  },
  {
    name: 'on the day of the notice',
    asOf: '2022-03-30',
    given: { decision: { decided_on: '2022-03-08' }, notice: { hearing_offered: true, given_at: '2022-03-08 10:00' } },
    finds: { since: '2022-03-08' },
  },
  {
    name: 'before the notice is another fault',
    asOf: '2022-03-30',
    given: { decision: { decided_on: '2022-03-07' }, notice: { hearing_offered: true, given_at: '2022-03-08 10:00' } },
    finds: false,
  },
  {
    name: 'under the new law',
    asOf: '2026-02-01',
    given: { decision: { decided_on: '2026-01-08' }, notice: { hearing_offered: true, given_at: '2026-01-05 09:00' } },
    finds: { since: '2026-01-08', details: { until: '2026-01-12' } },
  },
  {
    name: 'given up',
    asOf: '2022-03-30',
    given: { decision: {}, notice: { hearing_offered: true, hearing_waived: true } },
    finds: false,
  },
  { name: 'none offered', asOf: '2022-03-30', given: { decision: {}, notice: {} }, finds: false },
  {
    name: 'asked for',
    asOf: '2022-03-30',
    given: { decision: {}, notice: { hearing_offered: true, given_at: '2022-03-08 10:00' }, hearing: {} },
    finds: false,
  },
  {
    name: 'another notice was followed by a hearing',
    asOf: '2022-03-30',
    given: { decision: {}, notice: { hearing_offered: true, given_at: '2022-03-08 10:00' }, hearing: { notice_id: 'notice-2' } },
    finds: { since: '2022-03-10' },
  },
  {
    name: 'the other offender was decided',
    asOf: '2022-03-30',
    given: { decision: { party_id: 'party-2' }, notice: { hearing_offered: true, given_at: '2022-03-08 10:00' } },
    finds: false,
  },
  {
    name: 'announced: the days begin when the announcement is over',
    asOf: '2022-04-30',
    given: { decision: { decided_on: '2022-03-22' }, notice: { hearing_offered: true, method: 'announcement' } },
    finds: { since: '2022-03-22', details: { until: '2022-03-22' } },
  },
  {
    name: 'announced: and end five working days later',
    asOf: '2022-04-30',
    given: { decision: { decided_on: '2022-03-23' }, notice: { hearing_offered: true, method: 'announcement' } },
    finds: false,
  },
  {
    name: 'the first day of the penalty law of 2021',
    asOf: '2022-03-30',
    given: { decision: { decided_on: '2021-07-20' }, notice: { hearing_offered: true, given_at: '2021-07-15 09:00' } },
    finds: { since: '2021-07-20' },
  },
  {
    name: 'the day before',
    asOf: '2022-03-30',
    given: { decision: { decided_on: '2021-07-20' }, notice: { hearing_offered: true, given_at: '2021-07-14 09:00' } },
    finds: false,
  },
  {
    name: 'revoked',
    asOf: '2022-03-30',
    given: { decision: { revoked_on: '2022-03-20' }, notice: { hearing_offered: true, given_at: '2022-03-08 10:00' } },
    finds: false,
  },
])

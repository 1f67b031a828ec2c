import { testCheck } from '../../test/check.ts'
import { hearingNoticeShort } from './hearing-notice-short.ts'

testCheck(hearingNoticeShort, [
  {
    name: 'seven working days before',
    asOf: '2022-03-30',
    given: { hearing: { notice_served_on: '2022-03-10', held_on: '2022-03-21' } },
    finds: false,
  },
  {
    name: 'six',
    asOf: '2022-03-30',
    given: { hearing: { notice_served_on: '2022-03-10', held_on: '2022-03-18' } },
    finds: { since: '2022-03-18', details: { servedOn: '2022-03-10', heldOn: '2022-03-18' } },
  },
  {
    name: 'eight',
    asOf: '2022-03-30',
    given: { hearing: { notice_served_on: '2022-03-10', held_on: '2022-03-22' } },
    finds: false,
  },
  {
    name: 'planned too early',
    asOf: '2022-03-11',
    given: { hearing: { notice_served_on: '2022-03-10', planned_on: '2022-03-18' } },
    finds: { since: '2022-03-10' },
  },
  {
    name: 'held later than planned',
    asOf: '2022-03-30',
    given: { hearing: { notice_served_on: '2022-03-10', planned_on: '2022-03-18', held_on: '2022-03-25' } },
    finds: false,
  },
  {
    name: 'in 2026',
    asOf: '2026-01-30',
    given: { hearing: { notice_served_on: '2026-01-05', held_on: '2026-01-13' } },
    finds: { since: '2026-01-13' },
  },
  {
    name: 'taken back',
    asOf: '2022-03-30',
    given: { hearing: { notice_served_on: '2022-03-10', planned_on: '2022-03-18', withdrawn_on: '2022-03-15' } },
    finds: false,
  },
  {
    name: 'turned down',
    asOf: '2022-03-30',
    given: { hearing: { notice_served_on: '2022-03-10', planned_on: '2022-03-18', refused_reason: '示例' } },
    finds: false,
  },
])

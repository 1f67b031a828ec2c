import type { Check } from '../../types-check.ts'

/** Hearings are left out of the limit in public-security cases from 2026 only; before, and in other cases, their time counts. */
export const hearingPauseNotInLaw: Check = {
  code: 'hearing-pause-not-in-law',
  title: '依法应当计入期限的听证期间被扣除',
  area: 'time-limit',
  severity: 'ordinary',
  law: ['PSA-2012:99', 'APL:60', 'PROC:165'],
  owner: 'case-officer',
  remedy: '删除该段不计入期限的时间，重新核算办案期限；逾期的书面说明原因。',
  correctable: false,
  subject: 'pause',
  facts: '{fromOn} 至 {toOn} 扣除听证期间，当时的法律没有这样规定。',
  sql: `
    select p.case_id, p.id as subject_id, p.from_on as since, jsonb_build_object('fromOn', p.from_on, 'toOn', coalesce(p.to_on::text, '今')) as details
    from inspected c
    join cases.pause p on p.case_id = c.id and p.reason = 'hearing'
    where c.family = 'general' or p.to_on < date '2026-01-01'`,
}

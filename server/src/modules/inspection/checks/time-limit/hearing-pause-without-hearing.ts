import { day } from '../../../../kit/day.ts'
import type { Check } from '../../types-check.ts'

/** Only the time of a hearing is left out, not of a request that was refused. */
export const hearingPauseWithoutHearing: Check = {
  code: 'hearing-pause-without-hearing',
  title: '没有举行听证却扣除听证期间',
  area: 'time-limit',
  severity: 'serious',
  law: ['PSA-2025:118(2)'],
  from: day('2026-01-01'),
  owner: 'case-officer',
  remedy: '删除该段不计入期限的时间，重新核算办案期限。',
  correctable: false,
  subject: 'pause',
  facts: '自 {fromOn} 起扣除听证期间，本案没有听证。',
  sql: `
    select p.case_id, p.id as subject_id, p.from_on as since, jsonb_build_object('fromOn', p.from_on) as details
    from inspected c
    join cases.pause p on p.case_id = c.id and p.reason = 'hearing'
    where c.family = 'psa' and coalesce(p.to_on, 'infinity') >= date '2026-01-01'
      and not exists (select from cases.hearing h where h.case_id = c.id and h.refused_reason is null)`,
}

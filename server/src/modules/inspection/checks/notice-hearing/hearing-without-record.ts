import type { Check } from '../../types-check.ts'

/** A hearing has its record, and the decision rests on it. */
export const hearingWithoutRecord: Check = {
  code: 'hearing-without-record',
  title: '听证没有制作笔录',
  area: 'notice-hearing',
  severity: 'serious',
  law: ['APL:65', 'PROC:151', 'PROC:152'],
  owner: 'legal-reviewer',
  remedy: '补录听证笔录；没有制作笔录的，重新组织听证。',
  correctable: true,
  subject: 'hearing',
  facts: '{heldOn} 举行听证，没有听证笔录。',
  sql: `
    select h.case_id, h.id as subject_id, h.held_on as since, jsonb_build_object('heldOn', h.held_on) as details
    from inspected c
    join cases.hearing h on h.case_id = c.id and h.held_on is not null
    where coalesce(btrim(h.record), '') = ''`,
}

import type { Check } from '../../types-check.ts'

/** Where ten days of detention or more are possible the fast track is closed. */
export const fastTrackLongDetention: Check = {
  code: 'fast-track-long-detention',
  title: '快速办理案件处十日以上行政拘留',
  area: 'law-application',
  severity: 'serious',
  law: ['PROC:41', 'PROC:48'],
  owner: 'legal-reviewer',
  remedy: '复核案件；需要十日以上拘留的应当转为一般程序，依法重新办理。',
  correctable: false,
  subject: 'decision',
  facts: '{decidedOn} 快速办理决定，行政拘留 {days} 日。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since, jsonb_build_object('decidedOn', d.decided_on, 'days', x.days) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.revoked_on is null
    join cases.proposal_item i on i.id = d.item_id
    cross join lateral (
      select max((e ->> 'days')::int) as days from jsonb_array_elements(i.penalties) e where e ->> 'kind' = 'detention') x
    where c.procedure = 'fast-track' and x.days >= 10`,
}

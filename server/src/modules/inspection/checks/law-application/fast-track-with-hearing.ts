import type { Check } from '../../types-check.ts'

/** Where the law gives a hearing the fast track is closed. */
export const fastTrackWithHearing: Check = {
  code: 'fast-track-with-hearing',
  title: '应当告知听证权利的案件适用快速办理',
  area: 'law-application',
  severity: 'serious',
  law: ['PROC:41', 'PROC:48'],
  owner: 'unit-head',
  remedy: '转为一般程序办理，保障听证权利；已作决定的复核程序。',
  correctable: false,
  subject: 'notice',
  facts: '{givenOn} 告知听证权利，案件仍按快速办理。',
  sql: `
    select n.case_id, n.id as subject_id, (n.given_at at time zone 'Asia/Shanghai')::date as since, jsonb_build_object('givenOn', (n.given_at at time zone 'Asia/Shanghai')::date) as details
    from inspected c
    join cases.notice n on n.case_id = c.id and n.hearing_offered
    where c.procedure = 'fast-track'`,
}

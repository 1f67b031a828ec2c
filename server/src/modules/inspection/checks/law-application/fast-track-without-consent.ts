import type { Check } from '../../types-check.ts'

/** Every suspect of a fast-track case is told of it in writing and signs; one who did not makes it an ordinary case. */
export const fastTrackWithoutConsent: Check = {
  code: 'fast-track-without-consent',
  title: '快速办理未取得违法嫌疑人书面同意',
  area: 'law-application',
  severity: 'serious',
  law: ['PROC:42'],
  owner: 'unit-head',
  remedy: '未作决定的补充书面告知并取得同意，否则转为一般程序；已作决定的书面说明。',
  correctable: false,
  subject: 'party',
  facts: '{acceptedOn} 受案的快速办理案件，有违法嫌疑人没有签名同意。',
  sql: `
    select p.case_id, p.id as subject_id, (c.accepted_at at time zone 'Asia/Shanghai')::date as since, jsonb_build_object('acceptedOn', (c.accepted_at at time zone 'Asia/Shanghai')::date) as details
    from inspected c
    join cases.party p on p.case_id = c.id and p.role = 'offender' and p.removed_at is null
    where c.procedure = 'fast-track'
      and not exists (select from cases.fast_track f where f.case_id = c.id and f.party_id = p.id)`,
}

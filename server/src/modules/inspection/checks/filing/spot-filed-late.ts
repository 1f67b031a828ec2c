import type { Check } from '../../types-check.ts'

/** What an officer decides alone is filed with the bureau within 24 hours. */
export const spotFiledLate: Check = {
  code: 'spot-filed-late',
  title: '当场处罚决定未在二十四小时内备案',
  area: 'filing',
  severity: 'ordinary',
  law: ['PSA-2012:101', 'PSA-2025:120', 'PROC:39', 'APL:52'],
  owner: 'case-officer',
  remedy: '立即备案，书面说明原因。',
  correctable: false,
  subject: 'decision',
  facts: '{decidedAt} 当场处罚，{filedAt} 才备案。',
  sql: `
    select d.case_id, d.id as subject_id, (((d.spot ->> 'decidedAt')::timestamptz + interval '24 hours') at time zone 'Asia/Shanghai')::date as since,
      jsonb_build_object('decidedAt', to_char((d.spot ->> 'decidedAt')::timestamptz at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'),
        'filedAt', to_char(d.recorded_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.kind = 'on-the-spot' and d.revoked_on is null
    left join law.cause_of_action k on k.code = d.spot ->> 'causeCode'
    where k.field is distinct from 'traffic'
      and d.recorded_at > (d.spot ->> 'decidedAt')::timestamptz + interval '24 hours'`,
}

import type { Check } from '../../types-check.ts'

/** Outside the public-security law: persons from 2,000 yuan, units from 10,000, persons in exit-entry cases from 6,000, and every penalty on licences or business. */
export const hearingNotOfferedGeneral: Check = {
  code: 'hearing-not-offered-general',
  title: '应当告知听证权利而未告知（其他行政案件）',
  area: 'notice-hearing',
  severity: 'veto',
  law: ['APL:63', 'PROC:123'],
  owner: 'case-officer',
  remedy: '尚未决定的，重新告知听证权利；已经决定的，撤销决定，补办听证告知后重新作出。',
  correctable: true,
  subject: 'notice',
  facts: '{noticedOn} 告知拟处罚款 {fineYuan} 元等处罚，未告知听证权利。',
  sql: `
    select n.case_id, n.id as subject_id, (n.given_at at time zone 'Asia/Shanghai')::date as since,
      jsonb_build_object('noticedOn', (n.given_at at time zone 'Asia/Shanghai')::date, 'fineYuan', f.fen / 100) as details
    from inspected c
    join cases.notice n on n.case_id = c.id and not n.hearing_offered
    join cases.party who on who.id = n.party_id
    join law.cause_of_action k on k.code = c.cause_code
    cross join lateral (select sum((p ->> 'fineFen')::bigint) as fen from jsonb_array_elements(n.penalties) p) f
    where c.family = 'general'
      and (f.fen >= case when who.kind = 'unit' then 1000000 when k.field = 'exit-entry' then 600000 else 200000 end
        or exists (select from jsonb_array_elements(n.penalties) p where p ->> 'kind' in ('revoke-license', 'order-suspension', 'order-closure', 'downgrade-qualification', 'restrict-employment')))
      and not exists (select from cases.notice o where o.case_id = n.case_id and o.party_id = n.party_id and o.hearing_offered)`,
}

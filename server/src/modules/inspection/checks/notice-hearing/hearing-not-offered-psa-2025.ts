import { day } from '../../../../kit/day.ts'
import type { Check } from '../../types-check.ts'

/** From 2026 a hearing is offered from a fine of 4,000 yuan, and before a licence is revoked or business suspended. */
export const hearingNotOfferedPsa2025: Check = {
  code: 'hearing-not-offered-psa-2025',
  title: '应当告知听证权利而未告知（2026年1月1日以后的治安案件）',
  area: 'notice-hearing',
  severity: 'veto',
  law: ['PSA-2025:117'],
  from: day('2026-01-01'),
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
    cross join lateral (select sum((p ->> 'fineFen')::bigint) as fen from jsonb_array_elements(n.penalties) p) f
    where c.family = 'psa' and (n.given_at at time zone 'Asia/Shanghai')::date >= date '2026-01-01'
      and (f.fen >= 400000 or exists (select from jsonb_array_elements(n.penalties) p where p ->> 'kind' in ('revoke-license', 'order-suspension')))
      and not exists (select from cases.notice o where o.case_id = n.case_id and o.party_id = n.party_id and o.hearing_offered)`,
}

import { day } from '../../../../kit/day.ts'
import type { Check } from '../../types-check.ts'

/** From 2026 a minor whose detention will be executed, and the guardian, are told that they may ask for a hearing. */
export const minorHearingNotOffered: Check = {
  code: 'minor-hearing-not-offered',
  title: '拟对未成年人执行行政拘留，未告知听证权利',
  area: 'minor-protection',
  severity: 'veto',
  law: ['PSA-2025:117(2)', 'PSA-2025:23(2)'],
  from: day('2026-01-01'),
  owner: 'case-officer',
  remedy: '告知未成年人及其监护人听证权利；已经决定的，撤销决定后重新办理。',
  correctable: true,
  subject: 'decision',
  facts: '{decidedOn} 决定对未成年人执行行政拘留，{noticedOn} 的告知没有听证权利。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since, jsonb_build_object('decidedOn', d.decided_on, 'noticedOn', n.last_on) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.outcome = 'penalty' and d.revoked_on is null
    join cases.proposal_item i on i.id = d.item_id and i.detention_executed
    join cases.party who on who.id = d.party_id
    join (select n.case_id, n.party_id, max((n.given_at at time zone 'Asia/Shanghai')::date) as last_on, bool_or(n.hearing_offered) as offered
      from inspected c join cases.notice n on n.case_id = c.id group by n.case_id, n.party_id) n on n.case_id = d.case_id and n.party_id = d.party_id
    where c.family = 'psa' and not n.offered and n.last_on >= date '2026-01-01'
      and coalesce(c.occurred_until, c.occurred_on, c.found_on) <= who.birth_on + interval '18 years'`,
}

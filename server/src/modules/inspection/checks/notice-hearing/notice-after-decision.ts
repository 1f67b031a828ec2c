import type { Check } from '../../types-check.ts'

/** The notice comes before the decision; one given afterwards hears nobody. */
export const noticeAfterDecision: Check = {
  code: 'notice-after-decision',
  title: '处罚前告知晚于处罚决定',
  area: 'notice-hearing',
  severity: 'veto',
  law: ['PSA-2012:94', 'PSA-2025:112', 'APL:44', 'APL:62', 'PROC:167'],
  owner: 'case-officer',
  remedy: '撤销该处罚决定；依法应当处罚的，听取陈述申辩后重新作出决定。',
  correctable: true,
  subject: 'decision',
  facts: '{decidedOn} 作出处罚决定，{noticedOn} 才告知。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since,
      jsonb_build_object('decidedOn', d.decided_on, 'noticedOn', n.first_on) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.kind = 'reviewed' and d.outcome = 'penalty' and d.revoked_on is null
    join (select n.case_id, n.party_id, min((n.given_at at time zone 'Asia/Shanghai')::date) as first_on from inspected c join cases.notice n on n.case_id = c.id
      group by n.case_id, n.party_id) n on n.case_id = d.case_id and n.party_id = d.party_id
    where n.first_on > d.decided_on`,
}

import type { Check } from '../../types-check.ts'

/** Before a penalty the party is told the facts, the reasons, the basis and what is planned; a penalty without that does not stand. */
export const punishedWithoutNotice: Check = {
  code: 'punished-without-notice',
  title: '未进行处罚前告知即作出处罚决定',
  area: 'notice-hearing',
  severity: 'veto',
  law: ['PSA-2012:94', 'PSA-2025:112', 'APL:44', 'APL:62', 'PROC:167'],
  owner: 'case-officer',
  remedy: '撤销该处罚决定；依法应当处罚的，履行告知程序、听取陈述申辩后重新作出决定。',
  correctable: true,
  subject: 'decision',
  facts: '{decidedOn} 作出处罚决定，没有对被处罚人的告知记录。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since, jsonb_build_object('decidedOn', d.decided_on) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.kind = 'reviewed' and d.outcome = 'penalty' and d.revoked_on is null
    where not exists (select from cases.notice n where n.case_id = d.case_id and n.party_id = d.party_id)`,
}

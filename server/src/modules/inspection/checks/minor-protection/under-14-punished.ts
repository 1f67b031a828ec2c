import type { Check } from '../../types-check.ts'

/** Who was under 14 at the act is not punished. */
export const under14Punished: Check = {
  code: 'under-14-punished',
  title: '处罚不满十四周岁的人',
  area: 'minor-protection',
  severity: 'veto',
  law: ['APL:30', 'PSA-2012:12', 'PSA-2025:12', 'PROC:157'],
  owner: 'bureau-chief',
  remedy: '撤销处罚决定，作出不予处罚决定，责令监护人严加管教。',
  correctable: true,
  subject: 'decision',
  facts: '{decidedOn} 处罚行为时不满十四周岁的人。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since, jsonb_build_object('decidedOn', d.decided_on) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.outcome = 'penalty' and d.revoked_on is null
    join cases.party who on who.id = d.party_id
    where coalesce(c.occurred_until, c.occurred_on, c.found_on) <= who.birth_on + interval '14 years'`,
}

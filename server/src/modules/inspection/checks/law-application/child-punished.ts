import type { Check } from '../../types-check.ts'

/** Nobody is punished for what was done before the day after the fourteenth birthday; the guardian is told to discipline. */
export const childPunished: Check = {
  code: 'child-punished',
  title: '对不满十四周岁的人予以处罚',
  area: 'law-application',
  severity: 'veto',
  law: ['PSA-2012:12', 'PSA-2025:12', 'APL:30', 'PROC:157'],
  owner: 'legal-reviewer',
  remedy: '撤销处罚决定，改为不予处罚决定，责令监护人严加管教。',
  correctable: true,
  subject: 'decision',
  facts: '行为日期 {actOn}，{decidedOn} 处罚，行为时不满十四周岁。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since,
      jsonb_build_object('actOn', coalesce(c.occurred_until, c.occurred_on), 'decidedOn', d.decided_on) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.outcome = 'penalty' and d.revoked_on is null
    join cases.party p on p.id = d.party_id
    where coalesce(c.occurred_until, c.occurred_on) <= p.birth_on + interval '14 years'`,
}

import type { Check } from '../../types-check.ts'

/** An act the police learn of more than six months after it ended is not punished; the month is the calendar’s, and no holiday lengthens it. */
export const psaPunishedAfterLimitation: Check = {
  code: 'psa-punished-after-limitation',
  title: '治安案件超过六个月追究时效仍予处罚',
  area: 'law-application',
  severity: 'veto',
  law: ['PSA-2012:22', 'PSA-2025:25', 'PROC:154'],
  owner: 'legal-reviewer',
  remedy: '复核时效：确已超过的，撤销处罚决定，终止调查，退还罚款。',
  correctable: true,
  subject: 'decision',
  facts: '行为终了 {endedOn}，{foundOn} 发现，{decidedOn} 处罚。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since,
      jsonb_build_object('endedOn', coalesce(c.occurred_until, c.occurred_on), 'foundOn', c.found_on, 'decidedOn', d.decided_on) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.outcome = 'penalty' and d.revoked_on is null
    where c.family = 'psa' and c.limitation_ground is distinct from 'refused-report'
      and c.found_on > coalesce(c.occurred_until, c.occurred_on) + interval '6 months'`,
}

import type { Check } from '../../types-check.ts'

/** Outside the public-security law: two years, five where life, health or financial security was harmed. */
export const generalPunishedAfterLimitation: Check = {
  code: 'general-punished-after-limitation',
  title: '超过二年（五年）追究时效仍予处罚',
  area: 'law-application',
  severity: 'veto',
  law: ['APL:36', 'PROC:154'],
  owner: 'legal-reviewer',
  remedy: '复核时效：确已超过的，撤销处罚决定，终止调查，退还罚款。',
  correctable: true,
  subject: 'decision',
  facts: '行为终了 {endedOn}，{foundOn} 发现，时效 {years} 年。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since,
      jsonb_build_object('endedOn', coalesce(c.occurred_until, c.occurred_on), 'foundOn', c.found_on, 'years', l.years) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.outcome = 'penalty' and d.revoked_on is null
    cross join lateral (select case when c.limitation_ground = 'life-health-finance' then 5 else 2 end as years) l
    where c.family = 'general' and c.limitation_ground is distinct from 'refused-report'
      and c.found_on > coalesce(c.occurred_until, c.occurred_on) + make_interval(years => l.years)`,
}

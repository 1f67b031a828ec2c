import type { Check } from '../../types-check.ts'

/** Mediated and performed: no penalty follows. */
export const punishedAfterMediation: Check = {
  code: 'punished-after-mediation',
  title: '调解协议已履行仍予处罚',
  area: 'law-application',
  severity: 'serious',
  law: ['PSA-2012:9', 'PSA-2025:9', 'PROC:185'],
  owner: 'legal-reviewer',
  remedy: '复核：处罚的确是已调解处理的行为的，撤销处罚决定。',
  correctable: true,
  subject: 'decision',
  facts: '调解协议 {performedOn} 履行，{decidedOn} 仍予处罚。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since, jsonb_build_object('performedOn', m.performed_on, 'decidedOn', d.decided_on) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.outcome = 'penalty' and d.revoked_on is null
    join (select case_id, min(performed_on) as performed_on from cases.mediation where failed_on is null group by case_id) m on m.case_id = c.id
    where c.family = 'psa' and d.decided_on >= m.performed_on`,
}

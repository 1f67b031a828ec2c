import type { Check } from '../../types-check.ts'

/** A penalty rests on more than the offender’s own words; excluded evidence carries nothing. */
export const ownStatementAlone: Check = {
  code: 'own-statement-alone',
  title: '没有本人陈述以外的证据即予处罚',
  area: 'evidence',
  severity: 'veto',
  law: ['PSA-2012:93', 'PSA-2025:111', 'APL:40', 'PROC:43'],
  owner: 'legal-reviewer',
  remedy: '补充收集证据；不能证明违法事实的，撤销处罚决定。',
  correctable: true,
  subject: 'decision',
  facts: '{decidedOn} 处罚，案卷中没有本人陈述以外的有效证据。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since, jsonb_build_object('decidedOn', d.decided_on) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.kind = 'reviewed' and d.outcome = 'penalty' and d.revoked_on is null
    where not exists (
      select from cases.evidence e
      where e.case_id = c.id and e.kind <> 'offender-statement' and e.excluded_on is null and e.collected_on <= d.decided_on)`,
}

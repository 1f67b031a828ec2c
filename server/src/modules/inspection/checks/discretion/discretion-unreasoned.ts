import type { Check } from '../../types-check.ts'

/** Why this measure within the range is said in writing. */
export const discretionUnreasoned: Check = {
  code: 'discretion-unreasoned',
  title: '处罚决定没有说明裁量理由',
  area: 'discretion',
  severity: 'ordinary',
  law: ['APL:34', 'APL:57', 'PROC:170'],
  owner: 'case-officer',
  remedy: '补充裁量理由的书面说明，附卷。',
  correctable: true,
  subject: 'decision',
  facts: '{decidedOn} 的处罚没有裁量理由。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since, jsonb_build_object('decidedOn', d.decided_on) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.kind = 'reviewed' and d.outcome = 'penalty' and d.revoked_on is null
    join cases.proposal p on p.id = d.proposal_id
    where btrim(p.discretion) = ''`,
}

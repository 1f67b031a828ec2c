import type { Check } from '../../types-check.ts'

/** What is secret by the mark of its case is not public. */
export const secretPublic: Check = {
  code: 'secret-public',
  title: '涉密案件的决定公示在外',
  area: 'publicity',
  severity: 'veto',
  law: ['OGI:14'],
  owner: 'clerk',
  remedy: '立即撤回，按保密规定报告和处理。',
  correctable: true,
  subject: 'publicity-record',
  facts: '标记为涉密案件的决定（{decidedOn}）公示在外。',
  sql: `
    select d.case_id, r.id as subject_id, r.published_on as since, jsonb_build_object('decidedOn', r.decided_on) as details
    from inspected c
    join cases.decision d on d.case_id = c.id
    join publicity.inspected_record r on r.decision_id = d.id
    where r.state in ('published', 'under-objection') and c.secrecy <> 'none'`,
}

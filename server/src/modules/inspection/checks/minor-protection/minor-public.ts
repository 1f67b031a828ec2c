import type { Check } from '../../types-check.ts'

/** Nothing of a minor’s penalty is ever public. */
export const minorPublic: Check = {
  code: 'minor-public',
  title: '未成年人的处罚信息公示在外',
  area: 'minor-protection',
  severity: 'veto',
  law: ['PJD:59', 'MPL:103'],
  owner: 'clerk',
  remedy: '立即撤回，核查信息扩散情况并消除影响，追究责任。',
  correctable: true,
  subject: 'publicity-record',
  facts: '行为时不满十八周岁的人的决定（{decidedOn}）公示在外。',
  sql: `
    select d.case_id, r.id as subject_id, r.published_on as since, jsonb_build_object('decidedOn', r.decided_on) as details
    from inspected c
    join cases.decision d on d.case_id = c.id
    join publicity.inspected_record r on r.decision_id = d.id
    join cases.party who on who.id = d.party_id
    where r.state in ('published', 'under-objection') and coalesce(c.occurred_on, c.found_on) <= who.birth_on + interval '18 years'`,
}

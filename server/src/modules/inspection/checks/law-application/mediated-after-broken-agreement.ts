import type { Check } from '../../types-check.ts'

/** When an agreement is not kept, the organ punishes; a second mediation is for a first that found no agreement. */
export const mediatedAfterBrokenAgreement: Check = {
  code: 'mediated-after-broken-agreement',
  title: '调解协议不履行后再次调解而不处罚',
  area: 'law-application',
  severity: 'ordinary',
  law: ['PSA-2012:9', 'PSA-2025:9', 'PROC:183', 'PROC:185'],
  owner: 'case-officer',
  remedy: '对违法行为人依法作出处理决定；民事争议告知当事人向法院起诉。',
  correctable: true,
  subject: 'mediation',
  facts: '第一次调解达成协议未履行，{heldOn} 再次调解。',
  sql: `
    select n.case_id, n.id as subject_id, n.held_on as since, jsonb_build_object('heldOn', n.held_on) as details
    from inspected c
    join cases.mediation m on m.case_id = c.id and m.agreed and m.failed_on is not null
    join cases.mediation n on n.case_id = c.id and n.kind = 'mediation' and n.ordinal > m.ordinal`,
}

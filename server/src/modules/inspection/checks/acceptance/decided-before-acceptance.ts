import type { Check } from '../../types-check.ts'

/** Steps out of order: the decision is older than the opening of the case. */
export const decidedBeforeAcceptance: Check = {
  code: 'decided-before-acceptance',
  title: '先处理后受案（立案）',
  area: 'acceptance',
  severity: 'veto',
  law: ['PSA-2012:77', 'PSA-2025:90', 'PROC:61', 'APL:54'],
  owner: 'unit-head',
  remedy: '查明真实的受案（立案）时间；确属先处理后受案的，依法撤销或者确认违法，依规追究责任。',
  correctable: false,
  subject: 'decision',
  facts: '{decidedOn} 作出决定，{acceptedOn} 才受案（立案）。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since,
      jsonb_build_object('decidedOn', d.decided_on, 'acceptedOn', (c.accepted_at at time zone 'Asia/Shanghai')::date) as details
    from inspected c
    join cases.decision d on d.case_id = c.id
    where d.decided_on < (c.accepted_at at time zone 'Asia/Shanghai')::date`,
}

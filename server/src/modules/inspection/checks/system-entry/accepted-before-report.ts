import type { Check } from '../../types-check.ts'

/** Records out of order: nothing is accepted before it is known. */
export const acceptedBeforeReport: Check = {
  code: 'accepted-before-report',
  title: '受案（立案）时间早于接报时间',
  area: 'system-entry',
  severity: 'flaw',
  law: ['PROC:60', 'PROC:263'],
  owner: 'case-officer',
  remedy: '核对接报案登记和受案登记表，更正错误的时间并说明原因。',
  correctable: true,
  subject: 'case',
  facts: '{acceptedAt} 受案，{reportedAt} 接报。',
  sql: `
    select c.id as case_id, c.id as subject_id, (c.reported_at at time zone 'Asia/Shanghai')::date as since,
      jsonb_build_object('acceptedAt', to_char(c.accepted_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), 'reportedAt', to_char(c.reported_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as details
    from inspected c
    where c.accepted_at < c.reported_at`,
}

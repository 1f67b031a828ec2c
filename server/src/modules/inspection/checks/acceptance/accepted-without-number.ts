import type { Check } from '../../types-check.ts'

/** Acceptance is a document with its own number; a case that began on the spot has none. */
export const acceptedWithoutNumber: Check = {
  code: 'accepted-without-number',
  title: '已受案（立案）但没有受案登记文号',
  area: 'acceptance',
  severity: 'serious',
  law: ['PROC:61.1', 'PROC:263', 'APL:54'],
  owner: 'case-officer',
  remedy: '补办受案登记表（立案登记表）并编号归卷，说明未编号的原因。',
  correctable: true,
  subject: 'case',
  facts: '{acceptedAt} 受案（立案），没有文号。',
  sql: `
    select c.id as case_id, c.id as subject_id, (c.accepted_at at time zone 'Asia/Shanghai')::date as since, jsonb_build_object('acceptedAt', to_char(c.accepted_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as details
    from inspected c
    where c.accepted_at is not null and c.acceptance_number is null and c.procedure <> 'summary'`,
}

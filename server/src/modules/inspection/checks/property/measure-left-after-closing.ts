import type { Check } from '../../types-check.ts'

/** A closed case keeps nothing and nobody: what is not confiscated is returned on the day of closing. */
export const measureLeftAfterClosing: Check = {
  code: 'measure-left-after-closing',
  title: '案件办结后强制措施未解除',
  area: 'property',
  severity: 'serious',
  law: ['ACL:28', 'ACL:33', 'PROC:259'],
  owner: 'case-officer',
  remedy: '立即解除强制措施并退还财物；已没收的登记没收执行。',
  correctable: true,
  subject: 'measure',
  facts: '{closedOn} 办结，措施没有解除。',
  sql: `
    select m.case_id, m.id as subject_id, x.closed_on + 1 as since, jsonb_build_object('closedOn', x.closed_on) as details
    from inspected c
    join cases.closure x on x.case_id = c.id and x.ground <> 'criminal'
    join cases.measure m on m.case_id = c.id
    where (coalesce(m.lifted_at, $1) at time zone 'Asia/Shanghai')::date > x.closed_on
      and not exists (select from cases.execution e where e.case_id = c.id and e.kind = 'confiscation')`,
}

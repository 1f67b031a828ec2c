import type { Check } from '../../types-check.ts'

/** What stands as closed has its closure: ground, day and who closed it. */
export const closedWithoutClosure: Check = {
  code: 'closed-without-closure',
  title: '案件已标记结案，没有结案登记',
  area: 'filing',
  severity: 'ordinary',
  law: ['PROC:258', 'PROC:260'],
  owner: 'case-officer',
  remedy: '补办结案审批和登记。',
  correctable: true,
  subject: 'case',
  facts: '案件于 {closedOn} 标记为结案，没有结案理由。',
  sql: `
    select c.id as case_id, c.id as subject_id, (coalesce(c.closed_at, c.accepted_at, c.reported_at) at time zone 'Asia/Shanghai')::date as since,
      jsonb_build_object('closedOn', (coalesce(c.closed_at, c.accepted_at, c.reported_at) at time zone 'Asia/Shanghai')::date) as details
    from inspected c
    left join cases.closure z on z.case_id = c.id
    where c.stage = 'closed' and z.case_id is null`,
}

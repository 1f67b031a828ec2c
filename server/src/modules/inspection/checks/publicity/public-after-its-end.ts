import type { Check } from '../../types-check.ts'

/** A page whose term is over comes down by itself. */
export const publicAfterItsEnd: Check = {
  code: 'public-after-its-end',
  title: '公示期届满后仍在公示',
  area: 'publicity',
  severity: 'ordinary',
  law: ['APL:48', 'PIPL:47'],
  owner: 'clerk',
  remedy: '立即终止公示，检查到期自动下架的任务。',
  correctable: true,
  subject: 'publicity-record',
  facts: '公示期至 {endOn} 届满。',
  outside: true,
  sql: `
    select r.unit_id, r.id as subject_id, r.end_on + 1 as since, jsonb_build_object('endOn', r.end_on) as details
    from publicity.inspected_record r
    where r.state in ('published', 'under-objection')`,
}

import type { Check } from '../../types-check.ts'

/** Written and forced summonses are approved by the head of the handling unit; oral ones on the scene need none. */
export const summonsNotApproved: Check = {
  code: 'summons-not-approved',
  title: '传唤未经办案部门负责人批准',
  area: 'questioning-record',
  severity: 'serious',
  law: ['PSA-2012:82', 'PSA-2025:96', 'PROC:67'],
  owner: 'case-officer',
  remedy: '补充说明传唤审批情况；确未审批的，审查所得笔录的效力并追究责任。',
  correctable: false,
  subject: 'questioning',
  facts: '{arrivedAt} 到案，传唤没有批准记录。',
  sql: `
    select q.case_id, q.id as subject_id, (q.arrived_at at time zone 'Asia/Shanghai')::date as since, jsonb_build_object('arrivedAt', to_char(q.arrived_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as details
    from inspected c
    join cases.questioning q on q.case_id = c.id
    where q.summons in ('written', 'forced') and q.approved_by is null`,
}

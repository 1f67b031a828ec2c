import type { Check } from '../../types-check.ts'

/** One person is not questioned twice at one time: one of the records is wrong. */
export const questioningsOverlap: Check = {
  code: 'questionings-overlap',
  title: '同一人的两次询问时间重叠',
  area: 'questioning-record',
  severity: 'serious',
  law: ['PROC:67', 'PROC:69'],
  owner: 'case-officer',
  remedy: '对照音像记录核实两份笔录的起止时间，更正错误的一份并说明原因。',
  correctable: true,
  subject: 'questioning',
  facts: '{arrivedAt} 开始的询问与前一次询问时间重叠。',
  sql: `
    select q.case_id, q.id as subject_id, (q.arrived_at at time zone 'Asia/Shanghai')::date as since, jsonb_build_object('arrivedAt', to_char(q.arrived_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as details
    from inspected c
    join cases.questioning q on q.case_id = c.id
    where exists (
      select from cases.questioning o
      where o.party_id = q.party_id and (o.arrived_at, o.id) < (q.arrived_at, q.id) and o.left_at > q.arrived_at)`,
}

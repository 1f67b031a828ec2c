import type { Check } from '../../types-check.ts'

/** Coming and leaving are both recorded; an open end once the case is decided hides how long the person was held. */
export const questioningWithoutEnd: Check = {
  code: 'questioning-without-end',
  title: '询问没有登记离开时间',
  area: 'questioning-record',
  severity: 'serious',
  law: ['PROC:67', 'PROC:68', 'PROC:70'],
  owner: 'case-officer',
  remedy: '根据音像记录和出入登记补记真实的离开时间并说明原因；超过法定时限的依规追究责任。',
  correctable: true,
  subject: 'questioning',
  facts: '{arrivedAt} 到案，{decidedOn} 已作决定，没有离开时间。',
  sql: `
    select q.case_id, q.id as subject_id, d.decided_on as since,
      jsonb_build_object('arrivedAt', to_char(q.arrived_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), 'decidedOn', d.decided_on) as details
    from inspected c
    join cases.questioning q on q.case_id = c.id and q.left_at is null
    cross join lateral (select max(x.decided_on) as decided_on from cases.decision x where x.case_id = c.id) d
    where (q.arrived_at at time zone 'Asia/Shanghai')::date < d.decided_on`,
}

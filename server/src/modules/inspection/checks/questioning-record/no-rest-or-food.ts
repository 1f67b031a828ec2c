import type { Check } from '../../types-check.ts'

/** Food and rest are given to whoever is held for questioning, and noted. */
export const noRestOrFood: Check = {
  code: 'no-rest-or-food',
  title: '询问查证期间未保证饮食和必要休息',
  area: 'questioning-record',
  severity: 'serious',
  law: ['PSA-2025:97(3)', 'PROC:71'],
  owner: 'case-officer',
  remedy: '核实饮食和休息情况：已保证的在笔录中补充注明，未保证的依规追究责任。',
  correctable: false,
  subject: 'questioning',
  facts: '{arrivedAt} 到案，没有饮食和休息的记录。',
  sql: `
    select q.case_id, q.id as subject_id, (q.arrived_at at time zone 'Asia/Shanghai')::date as since, jsonb_build_object('arrivedAt', to_char(q.arrived_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as details
    from inspected c
    join cases.questioning q on q.case_id = c.id
    where q.summons <> 'voluntary' and not q.rest_and_food`,
}

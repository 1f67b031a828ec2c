import type { Check } from '../../types-check.ts'

/** What the chief does not approve is lifted at once: on the day of the refusal. */
export const refusedMeasureNotLifted: Check = {
  code: 'refused-measure-not-lifted',
  title: '强制措施未获批准没有立即解除',
  area: 'compulsory-measure',
  severity: 'veto',
  law: ['ACL:19', 'PROC:56', 'PSA-2025:105'],
  owner: 'case-officer',
  remedy: '立即解除并退还财物、放行人员，依规追究责任。',
  correctable: true,
  subject: 'measure',
  facts: '{refusedAt} 不予批准，当日没有解除。',
  sql: `
    select m.case_id, m.id as subject_id, (m.refused_at at time zone 'Asia/Shanghai')::date + 1 as since, jsonb_build_object('refusedAt', to_char(m.refused_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as details
    from inspected c
    join cases.measure m on m.case_id = c.id
    where (coalesce(m.lifted_at, $1) at time zone 'Asia/Shanghai')::date > (m.refused_at at time zone 'Asia/Shanghai')::date`,
}

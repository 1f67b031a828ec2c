import type { Check } from '../../types-check.ts'

/** Compulsory measures are taken by qualified officers who show a credential valid on that day. */
export const measureWithoutCredential: Check = {
  code: 'measure-without-credential',
  title: '采取强制措施的民警当日没有有效执法证件',
  area: 'jurisdiction-subject',
  severity: 'veto',
  law: ['ACL:17', 'ACL:18', 'APL:42', 'PSA-2025:108'],
  owner: 'unit-head',
  remedy: '审查强制措施的合法性，不合法的立即解除；依规追究责任。',
  correctable: false,
  subject: 'measure',
  facts: '{on} 采取的措施有 {officers} 名民警没有有效执法证件。',
  sql: `
    select m.case_id, m.id as subject_id, a.day as since, jsonb_build_object('on', a.day, 'officers', count(*)) as details
    from inspected c
    join cases.measure m on m.case_id = c.id
    cross join lateral (select (m.taken_at at time zone 'Asia/Shanghai')::date as day) a
    cross join unnest(m.officers) o (id)
    where not exists (
        select from organisations.credential k
        where k.person_id = o.id and k.valid_from <= a.day and k.valid_to >= a.day and (k.revoked_on is null or k.revoked_on > a.day))
    group by m.case_id, m.id, a.day`,
}

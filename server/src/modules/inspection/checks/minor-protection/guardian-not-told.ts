import { day } from '../../../../kit/day.ts'
import type { Check } from '../../types-check.ts'

/** From 2026 the parents or guardians of an offender under eighteen are told before the penalty as well, and heard. */
export const guardianNotTold: Check = {
  code: 'guardian-not-told',
  title: '未告知未成年人的监护人拟作出的处罚',
  area: 'minor-protection',
  severity: 'serious',
  law: ['PSA-2025:112(3)'],
  from: day('2026-01-01'),
  owner: 'case-officer',
  remedy: '尚未决定的，补充告知监护人并听取意见；已经决定的，由法制部门复核并说明。',
  correctable: true,
  subject: 'notice',
  facts: '{noticedOn} 告知不满十八周岁的当事人，没有告知其监护人。',
  sql: `
    select n.case_id, n.id as subject_id, (n.given_at at time zone 'Asia/Shanghai')::date as since, jsonb_build_object('noticedOn', (n.given_at at time zone 'Asia/Shanghai')::date) as details
    from inspected c
    join cases.notice n on n.case_id = c.id and not n.guardian_told
    join cases.party who on who.id = n.party_id
    where c.family = 'psa' and (n.given_at at time zone 'Asia/Shanghai')::date >= date '2026-01-01' and (n.given_at at time zone 'Asia/Shanghai')::date <= who.birth_on + interval '18 years'
      and not exists (select from cases.notice o where o.case_id = n.case_id and o.party_id = n.party_id and o.guardian_told)`,
}

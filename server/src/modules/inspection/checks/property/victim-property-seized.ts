import type { Check } from '../../types-check.ts'

/** A victim’s property is registered, not seized; from 2026 what an expert must examine may be seized for that. */
export const victimPropertySeized: Check = {
  code: 'victim-property-seized',
  title: '扣押被侵害人合法占有的财产',
  area: 'property',
  severity: 'serious',
  law: ['PSA-2012:89', 'PSA-2025:105'],
  owner: 'case-officer',
  remedy: '立即解除扣押并退还被侵害人，需要作为证据的改为登记、拍照。',
  correctable: true,
  subject: 'measure',
  facts: '{takenAt} 扣押被侵害人的财产。',
  sql: `
    select m.case_id, m.id as subject_id, (m.taken_at at time zone 'Asia/Shanghai')::date as since, jsonb_build_object('takenAt', to_char(m.taken_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) as details
    from inspected c
    join cases.measure m on m.case_id = c.id and m.kind = 'seizure'
    join cases.party p on p.id = m.party_id and p.role = 'victim'
    where c.family = 'psa'
      and not (m.taken_at >= timestamptz '2026-01-01 00:00+08' and exists (
        select from cases.timeline t where t.case_id = c.id and t.act = 'orderMeasure' and t.details ->> 'measureId' = m.id::text
          and t.details ->> 'forExpertOpinion' = 'true'))`,
}

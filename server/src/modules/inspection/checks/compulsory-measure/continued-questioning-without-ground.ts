import type { Check } from '../../types-check.ts'

/** Only a person who withholds name, address or identity is held for 48 hours, after 24 were approved first. */
export const continuedQuestioningWithoutGround: Check = {
  code: 'continued-questioning-without-ground',
  title: '身份已明仍延长继续盘问至四十八小时',
  area: 'compulsory-measure',
  severity: 'serious',
  law: ['PROC:57(2)'],
  owner: 'unit-head',
  remedy: '核实延长的理由；不符合条件的依规追究责任。',
  correctable: false,
  subject: 'measure',
  facts: '{approvedOn} 批准延长至四十八小时，理由不符合规定。',
  sql: `
    select m.case_id, m.id as subject_id, e.approved_on as since, jsonb_build_object('approvedOn', e.approved_on) as details
    from inspected c
    join cases.measure m on m.case_id = c.id
    join cases.measure_extension e on e.measure_id = m.id and e.hours = 48
    where not exists (
        select from cases.timeline t where t.case_id = c.id and t.act = 'extendMeasure' and t.details ->> 'measureId' = m.id::text
          and t.details ->> 'hours' = '48' and t.details ->> 'identityWithheld' = 'true')
      or not exists (select from cases.measure_extension f where f.measure_id = m.id and f.hours = 24)`,
}

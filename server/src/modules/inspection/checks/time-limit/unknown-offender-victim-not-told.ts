import type { Check } from '../../types-check.ts'

/** Where no decision is due because the offender is unknown or fled, the victim is told so, or the record says why not. */
export const unknownOffenderVictimNotTold: Check = {
  code: 'unknown-offender-victim-not-told',
  title: '违法行为人不明或者逃跑，未向被侵害人说明情况',
  area: 'time-limit',
  severity: 'ordinary',
  law: ['PROC:165(3)'],
  owner: 'case-officer',
  remedy: '向被侵害人说明案件情况并登记；无法说明的，注明原因。',
  correctable: true,
  subject: 'case',
  facts: '{continuedOn} 转为继续调查，没有向被侵害人说明的记录。',
  sql: `
    select c.id as case_id, c.id as subject_id, (t.at at time zone 'Asia/Shanghai')::date as since, jsonb_build_object('continuedOn', (t.at at time zone 'Asia/Shanghai')::date) as details
    from inspected c
    join cases.timeline t on t.case_id = c.id and t.act = 'continueUnknown'
    where c.stage = 'handling-continued' and t.details ->> 'victimToldOn' is null and t.details ->> 'victimNote' is null
      and exists (select from cases.party p where p.case_id = c.id and p.role = 'victim' and p.removed_at is null)
      and not exists (select from cases.timeline n where n.case_id = c.id and n.act = 'continueUnknown' and n.at > t.at)`,
}

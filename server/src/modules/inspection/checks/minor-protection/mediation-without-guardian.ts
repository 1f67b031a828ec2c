import type { Check } from '../../types-check.ts'

/** A minor’s parents or guardian are called to the mediation; a working sixteen-year-old who refuses is noted. */
export const mediationWithoutGuardian: Check = {
  code: 'mediation-without-guardian',
  title: '未成年人参加调解未通知监护人',
  area: 'minor-protection',
  severity: 'ordinary',
  law: ['PROC:181'],
  owner: 'case-officer',
  remedy: '补充通知监护人的情况；未通知的，在监护人到场的情况下确认调解协议。',
  correctable: true,
  subject: 'mediation',
  facts: '{heldOn} 调解，当事人有未成年人，没有通知监护人的记录。',
  sql: `
    select m.case_id, m.id as subject_id, m.held_on as since, jsonb_build_object('heldOn', m.held_on) as details
    from inspected c
    join cases.mediation m on m.case_id = c.id and m.kind = 'mediation'
    where exists (
        select from cases.party p
        where p.case_id = c.id and p.role in ('offender', 'victim') and p.removed_at is null and m.held_on <= p.birth_on + interval '18 years')
      and not exists (
        select from cases.timeline t
        where t.case_id = c.id and t.act = 'recordMediation' and t.details ->> 'heldOn' = m.held_on::text and t.details ->> 'guardianNote' is not null)`,
}

import { day } from '../../../../kit/day.ts'
import type { Check } from '../../types-check.ts'

/** Whoever is offered a hearing has five working days to ask for it; until they are over, or the right is given up, nothing is decided. */
export const decidedInHearingRequestPeriod: Check = {
  code: 'decided-in-hearing-request-period',
  title: '听证申请期限未满即作出处罚决定',
  area: 'notice-hearing',
  severity: 'serious',
  law: ['APL:64.1', 'APL:85', 'PROC:168'],
  from: day('2021-07-15'),
  owner: 'case-officer',
  remedy: '补充听取当事人意见，当事人要求听证的撤销决定、组织听证；无法补救的，书面说明原因并追究责任。',
  correctable: false,
  subject: 'notice',
  facts: '{noticedOn} 告知，可在 {until} 以前要求听证，{decidedOn} 即作出决定。',
  sql: `
    select n.case_id, n.id as subject_id, d.decided_on as since,
      jsonb_build_object('noticedOn', (n.given_at at time zone 'Asia/Shanghai')::date, 'until', w.day, 'decidedOn', d.decided_on) as details
    from inspected c
    join cases.notice n on n.case_id = c.id and n.hearing_offered and not n.hearing_waived and (n.given_at at time zone 'Asia/Shanghai')::date >= date '2021-07-15'
    join cases.decision d on d.case_id = n.case_id and d.party_id = n.party_id and d.kind = 'reviewed' and d.outcome = 'penalty' and d.revoked_on is null
    join inspection.calendar a on a.day = (n.given_at at time zone 'Asia/Shanghai')::date + 7
    join inspection.calendar k on k.day = case when n.method = 'announcement' then a.next_worked else (n.given_at at time zone 'Asia/Shanghai')::date end
    join inspection.working_day w on w.number = k.worked + 5
    where d.decided_on >= (n.given_at at time zone 'Asia/Shanghai')::date and d.decided_on <= w.day
      and not exists (select from cases.hearing h where h.notice_id = n.id)`,
}

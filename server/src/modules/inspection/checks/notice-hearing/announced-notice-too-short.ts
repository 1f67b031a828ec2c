import type { Check } from '../../types-check.ts'

/** Who fled is told by announcement and has seven days to answer before anything is decided. */
export const announcedNoticeTooShort: Check = {
  code: 'announced-notice-too-short',
  title: '公告告知未满七日即作出处罚决定',
  area: 'notice-hearing',
  severity: 'serious',
  law: ['PROC:168'],
  owner: 'case-officer',
  remedy: '补充听取当事人意见；无法补救的，书面说明原因并追究责任。',
  correctable: false,
  subject: 'notice',
  facts: '{noticedOn} 公告告知，{decidedOn} 即作出决定。',
  sql: `
    select n.case_id, n.id as subject_id, d.decided_on as since,
      jsonb_build_object('noticedOn', (n.given_at at time zone 'Asia/Shanghai')::date, 'decidedOn', d.decided_on) as details
    from inspected c
    join cases.notice n on n.case_id = c.id and n.method = 'announcement'
    join cases.decision d on d.case_id = n.case_id and d.party_id = n.party_id and d.kind = 'reviewed' and d.outcome = 'penalty' and d.revoked_on is null
    where d.decided_on >= (n.given_at at time zone 'Asia/Shanghai')::date and d.decided_on <= (n.given_at at time zone 'Asia/Shanghai')::date + 7`,
}

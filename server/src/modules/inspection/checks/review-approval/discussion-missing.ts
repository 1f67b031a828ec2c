import { discussionDetentionDays } from '../../settings-checks.ts'
import type { Check } from '../../types-check.ts'

/** Complex cases and grave penalties are decided by the chiefs together. What is grave the law leaves open: penalties that call for a hearing count, and long detention the offender disputes. */
export const discussionMissing: Check = {
  code: 'discussion-missing',
  title: '应当集体讨论决定的案件未经集体讨论',
  area: 'review-approval',
  severity: 'serious',
  law: ['APL:57', 'PSA-2025:113'],
  owner: 'bureau-chief',
  remedy: '由公安机关负责人集体讨论，对已经作出的决定予以确认、变更或者撤销，并制作笔录。',
  correctable: true,
  subject: 'decision',
  facts: '{decidedOn} 作出决定，此前没有集体讨论记录。',
  settings: [discussionDetentionDays],
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since, jsonb_build_object('decidedOn', d.decided_on) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.kind = 'reviewed' and d.outcome = 'penalty' and d.revoked_on is null
    join cases.proposal_item i on i.id = d.item_id
    join cases.proposal p on p.id = d.proposal_id
    join cases.party who on who.id = d.party_id
    join law.cause_of_action k on k.code = i.cause_code
    join setting s on s.name = 'cases.discussion-detention-days'
    left join cases.discussion g on g.id = d.discussion_id and g.held_on <= d.decided_on
    cross join lateral (select sum((p ->> 'fineFen')::bigint) as fen, sum((p ->> 'days')::integer) as days,
        bool_or(p ->> 'kind' in ('revoke-license', 'order-suspension', 'order-closure', 'downgrade-qualification', 'restrict-employment')) as grave
      from jsonb_array_elements(i.penalties) p) f
    where g.id is null and (p.complex or f.grave
      or f.fen >= case when c.family = 'psa' and d.decided_on >= date '2026-01-01' then 400000 when c.family = 'psa' then 200000
        when who.kind = 'unit' then 1000000 when k.field = 'exit-entry' then 600000 else 200000 end
      or (f.days >= s.value and exists (select from cases.statement t where t.case_id = d.case_id and t.party_id = d.party_id and t.adopted <> 'adopted')))`,
}

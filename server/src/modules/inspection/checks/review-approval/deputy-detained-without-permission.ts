import type { Check } from '../../types-check.ts'

/** A deputy of a people’s congress of county level or above is detained only with the permission of that congress. */
export const deputyDetainedWithoutPermission: Check = {
  code: 'deputy-detained-without-permission',
  title: '未经许可决定拘留县级以上人大代表',
  area: 'review-approval',
  severity: 'veto',
  law: ['PROC:174'],
  owner: 'bureau-chief',
  remedy: '立即停止执行，报请该级人大主席团或者常委会许可；未获许可的撤销决定。',
  correctable: true,
  subject: 'decision',
  facts: '{decidedOn} 决定拘留县级以上人大代表，没有许可文书。',
  sql: `
    select d.case_id, d.id as subject_id, d.decided_on as since, jsonb_build_object('decidedOn', d.decided_on) as details
    from inspected c
    join cases.decision d on d.case_id = c.id and d.outcome = 'penalty' and d.revoked_on is null
    join cases.proposal_item i on i.id = d.item_id and i.penalties @> '[{"kind": "detention"}]'
    join cases.party who on who.id = d.party_id and who.congress_deputy = 'county-or-above'
    where coalesce(btrim(d.deputy_permission), '') = ''`,
}

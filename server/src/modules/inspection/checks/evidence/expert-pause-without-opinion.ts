import type { Check } from '../../types-check.ts'

/** Where time was left out for an expert opinion that is over, the opinion is in the file. */
export const expertPauseWithoutOpinion: Check = {
  code: 'expert-pause-without-opinion',
  title: '扣除鉴定期间但案卷中没有鉴定意见',
  area: 'evidence',
  severity: 'ordinary',
  law: ['PSA-2012:99', 'PSA-2025:118', 'PROC:165'],
  owner: 'case-officer',
  remedy: '补充鉴定意见入卷；没有作出鉴定意见的，说明原因并核算办案期限。',
  correctable: true,
  subject: 'pause',
  facts: '{fromOn} 至 {toOn} 扣除鉴定期间，没有登记鉴定意见。',
  sql: `
    select p.case_id, p.id as subject_id, p.to_on as since, jsonb_build_object('fromOn', p.from_on, 'toOn', p.to_on) as details
    from inspected c
    join cases.pause p on p.case_id = c.id and p.reason = 'expert-opinion'
    where p.to_on < $2
      and not exists (select from cases.evidence e where e.case_id = c.id and e.kind = 'expert-opinion' and e.collected_on >= p.from_on)`,
}

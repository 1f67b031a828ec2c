import type { Check } from '../../types-check.ts'

/** Who cannot be served otherwise is served by public notice of sixty days at least. */
export const publicNoticeTooShort: Check = {
  code: 'public-notice-too-short',
  title: '公告送达不足六十日',
  area: 'service',
  severity: 'serious',
  law: ['PROC:36'],
  owner: 'case-officer',
  remedy: '重新公告或者补足公告期限后再执行。',
  correctable: true,
  subject: 'delivery',
  facts: '{publishedOn} 公告，{deliveredOn} 即视为送达。',
  sql: `
    select v.case_id, v.id as subject_id, v.delivered_on as since,
      jsonb_build_object('publishedOn', v.published_on, 'deliveredOn', v.delivered_on) as details
    from inspected c
    join cases.delivery v on v.case_id = c.id and v.method = 'public-notice'
    where v.delivered_on < v.published_on + 60`,
}

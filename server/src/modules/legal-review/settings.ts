import { z } from 'zod'
import { setting } from '../../platform/index.ts'

/** No law sets a time for the review; these are the bureau's own. */
export const reviewDays = setting({
  key: 'legal-review.days',
  title: '法制审核期限（工作日）',
  schema: z.int().min(1, '至少 1 日').max(30, '最多 30 日'),
  initial: 3,
  basis: ['unsourced'],
})

export const reviewDaysHeard = setting({
  key: 'legal-review.days-heard',
  title: '经过听证的案件法制审核期限（工作日）',
  schema: z.int().min(1, '至少 1 日').max(30, '最多 30 日'),
  initial: 5,
  basis: ['unsourced'],
})

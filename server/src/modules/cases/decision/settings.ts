import { z } from 'zod'
import { setting } from '../../../platform/index.ts'

/**
 * Which cases the legal section reviews before they are decided: all of them, as the reporting bureau does, or only those the law names.
 * @law APL:58, PSA-2025:114
 */
export const reviewScope = setting({
  key: 'reviewScope',
  title: '法制审核范围',
  schema: z.enum(['all', 'statutory']),
  initial: 'all',
  basis: ['APL:58', 'PSA-2025:114'],
})

/** Days of detention from which the chiefs discuss a case whose offender disputes it. The law says "grave" and names no number. */
export const discussionDetentionDays = setting<number>({
  key: 'cases.discussion-detention-days',
  title: '当事人有异议时须集体讨论的行政拘留（日）',
  schema: z.int().min(1, '不能小于 1').max(20, '不能大于 20'),
  initial: 10,
  basis: ['APL:57', 'PSA-2025:113', 'unsourced'],
})

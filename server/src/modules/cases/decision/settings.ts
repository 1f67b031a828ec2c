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

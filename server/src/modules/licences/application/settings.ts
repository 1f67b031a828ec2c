import { z } from 'zod'
import { setting } from '../../../platform/index.ts'

/** The Licensing Law does not say how long an applicant has for corrections. */
export const correctionWaitDays = setting<number>({
  key: 'licences.correction-wait-days',
  title: '告知补正后等待补正的期限（工作日），届满未补正的可以不予受理',
  schema: z.int().min(5).max(120),
  initial: 20,
  basis: ['LIC:32', 'unsourced'],
})

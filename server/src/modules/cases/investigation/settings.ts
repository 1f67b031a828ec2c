import { z } from 'zod'
import { setting } from '../../../platform/index.ts'

/** No law says how close two summonses may be; the ban on chained ones needs a measure. */
export const summonsGapHours = setting<number>({
  key: 'cases.summons-gap-hours',
  title: '两次传唤的最短间隔（小时），不足的提示连续传唤',
  schema: z.int().min(0).max(72),
  initial: 12,
  basis: ['PROC:69', 'unsourced'],
})

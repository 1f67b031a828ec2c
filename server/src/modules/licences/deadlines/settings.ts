import { z } from 'zod'
import type { Tx } from '../../../kit/db.ts'
import type { Instant } from '../../../kit/instant.ts'
import { setting, settingOf } from '../../../platform/index.ts'
import { type Counting, chinaCalendar } from '../../law/index.ts'

const dueSoonDays = setting<number>({
  key: 'licences.due-soon-days',
  title: '行政许可期限届满前提醒（日）',
  schema: z.int().min(1).max(30),
  initial: 3,
  basis: ['LIC:42', 'unsourced'],
})

/** What the clocks of an application are counted with now. No period of a licence runs in hours. */
export async function countingNow(tx: Tx, now: Instant): Promise<Counting> {
  return { now, calendar: chinaCalendar, local: { dueSoonDays: await settingOf(tx, dueSoonDays), dueSoonHours: 0 } }
}

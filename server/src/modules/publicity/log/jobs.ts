import { z } from 'zod'
import type { Job } from '../../../platform/index.ts'
import { SEQUENCE, sequenceLog } from './actions.ts'

/** Each minute, and soon after something was made public or taken down (`nudgeLog`). */
export const sequenceJob: Job<Record<string, never>> = {
  name: SEQUENCE,
  title: '排定透明日志并签署检查点',
  payload: z.object({}),
  rights: ['clerk'],
  cron: '* * * * *',
  run: (ctx) => sequenceLog(ctx),
}

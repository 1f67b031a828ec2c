import { z } from 'zod'
import type { Job } from '../../../platform/index.ts'
import { acceptSilence } from './actions-silence.ts'

/** Just after midnight in Shanghai: the day that ended was the last one. */
export const silenceJob: Job<Record<string, never>> = {
  name: 'rectification.silence',
  title: '逾期未答复的整改问题视为认领',
  payload: z.object({}),
  rights: ['unit-head'],
  cron: '10 0 * * *',
  run: (ctx) => acceptSilence(ctx),
}

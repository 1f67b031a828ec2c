import { z } from 'zod'
import type { Job } from '../../../platform/index.ts'
import { reopenReturned } from './actions-finding.ts'
import { acceptSilence } from './actions-silence.ts'

/** Before people are up, after the inspection of the night: silence is acceptance, and what came back is opened again. */
export const silenceJob: Job<Record<string, never>> = {
  name: 'rectification.silence',
  title: '逾期未答复的整改问题视为认领，已销号又发现的重新整改',
  payload: z.object({}),
  rights: ['unit-head'],
  cron: '30 5 * * *',
  run: async (ctx) => ({ ...(await acceptSilence(ctx)), ...(await reopenReturned(ctx)) }),
}

import { z } from 'zod'
import type { AnyJob, Job } from '../../platform/index.ts'
import { runInspection } from './actions-run.ts'

const nothing = z.object({})

/** In the night, before people come: every check of every case. */
const full: Job<Record<string, never>> = {
  name: 'inspection.run',
  title: '网上日巡查',
  payload: nothing,
  rights: ['supervisor'],
  cron: '10 1 * * *',
  run: (ctx) => runInspection(ctx, { kind: 'full' }),
}

/** At noon: what the morning changed. */
const increment: Job<Record<string, never>> = {
  name: 'inspection.increment',
  title: '网上日巡查（增量）',
  payload: nothing,
  rights: ['supervisor'],
  cron: '10 12 * * *',
  run: (ctx) => runInspection(ctx, { kind: 'increment' }),
}

export const runJobs: readonly AnyJob[] = [full, increment]

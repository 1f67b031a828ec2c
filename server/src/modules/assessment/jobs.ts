import { z } from 'zod'
import type { AnyJob, Job } from '../../platform/index.ts'
import { callAllThirds } from './actions-assign.ts'

/** Two marks that lie apart wait a few minutes for a third marker, not for somebody to look. */
const thirds: Job<Record<string, never>> = {
  name: 'assessment.thirds',
  title: '两次评分相差过大的案卷，指派第三评查员',
  payload: z.object({}),
  rights: ['legal-reviewer'],
  cron: '*/5 * * * *',
  run: (ctx) => callAllThirds(ctx),
}

export const assessmentJobs: readonly AnyJob[] = [thirds]

import { z } from 'zod'
import type { Job } from '../../../platform/index.ts'
import { keepObjections } from './actions-keeping.ts'

/** Each night, after the pages that end have gone. */
export const objectionJob: Job<Record<string, never>> = {
  name: 'publicity.objections',
  title: '删除已答复异议的联系方式，补算答复期限',
  payload: z.object({}),
  rights: ['legal-reviewer'],
  cron: '12 0 * * *',
  run: (ctx) => keepObjections(ctx),
}

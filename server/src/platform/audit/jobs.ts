import { z } from 'zod'
import type { Job } from '../jobs/types.ts'
import { verifyAuditChain } from './read.ts'
import { record } from './record.ts'

/** Walks the whole chain every night, so that a changed line is known the next morning and not the next year. */
export const verifyNightly: Job<object> = {
  name: 'audit.verify',
  title: '核验审计链',
  payload: z.object({}),
  rights: ['audit-admin'],
  cron: '30 3 * * *',
  run: async (ctx) => {
    const verdict = await verifyAuditChain(ctx)
    await ctx.transaction(async (tx) => record(tx, { action: 'audit.verified', subject: 'audit', details: verdict }))
    if (verdict.broken) console.error(`审计链自第 ${verdict.broken.seq} 行起不完整：${verdict.broken.why}`)
  },
}

export const auditJobs = [verifyNightly]

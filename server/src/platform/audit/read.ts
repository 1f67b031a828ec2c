import { z } from 'zod'
import { addDays, Day, startOf } from '../../kit/day.ts'
import { firstRow, rows } from '../../kit/db.ts'
import { PageQuery, pageOf } from '../../kit/page.ts'
import { authorise } from '../auth/permissions.ts'
import type { Ctx } from '../context.ts'
import { type AuditVerdict, verifyAudit } from './verify.ts'

export const AuditEntry = z
  .object({
    seq: z.int(),
    at: z.string(),
    /** Account id, or `system:<name>`. */
    actor: z.string(),
    name: z.string(),
    action: z.string(),
    subject: z.string(),
    details: z.unknown(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' })
export const AuditEntries = pageOf(AuditEntry)

const filter = z.string().max(200, '不能超过 200 字').optional()
/** `action` is whole (`role.granted`) or a noun (`role`); the days are inclusive. */
export const AuditQuery = PageQuery.extend({
  actor: filter,
  action: filter,
  subject: filter,
  from: Day.optional(),
  to: Day.optional(),
})
export type AuditQuery = z.infer<typeof AuditQuery>

export const Verdict = z.object({
  lines: z.int(),
  head: z.string(),
  broken: z.object({ seq: z.int(), why: z.string() }).nullable(),
})

/** Newest first. Only the audit administrator reads, by permission and by row-level security. */
export async function listAuditLines(ctx: Ctx, query: AuditQuery): Promise<z.input<typeof AuditEntries>> {
  authorise(ctx.actor, 'audit.read')
  return ctx.transaction(async (tx) => {
    const matches = tx`(${query.actor ?? null}::text is null or actor = ${query.actor ?? null})
      and (${query.subject ?? null}::text is null or subject = ${query.subject ?? null})
      and (${query.action ?? null}::text is null or action = ${query.action ?? null} or split_part(action, '.', 1) = ${query.action ?? null})
      and (${query.from ?? null}::text is null or at >= ${query.from ? startOf(query.from) : null})
      and (${query.to ?? null}::text is null or at < ${query.to ? startOf(addDays(query.to, 1)) : null})`
    const count = await firstRow(z.object({ n: z.int() }), tx`select count(*) as n from audit.line where ${matches}`)
    const items = await rows(
      AuditEntry,
      tx`select seq, at, actor, name, action, subject, details, encode(hash, 'hex') as hash from audit.line
         where ${matches} order by seq desc limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`,
    )
    return { total: count?.n ?? 0, items }
  })
}

/** Recomputes the whole chain. */
export async function verifyAuditChain(ctx: Ctx): Promise<AuditVerdict> {
  authorise(ctx.actor, 'audit.read')
  return ctx.read((tx) => verifyAudit(tx))
}

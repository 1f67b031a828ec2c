import { z } from 'zod'
import { rows, type Tx } from '../../kit/db.ts'
import { newId } from '../../kit/uuid.ts'
import * as audit from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { Role } from './actor.ts'

const Live = z.object({ accountId: z.string(), role: Role, scopePath: z.string() })

/**
 * Lets the account of a person follow a transfer: roles over the old unit go on over the new one, roles over a wider scope end
 * (the security administrator grants them anew), and all end when the person leaves (`to` null). Live at the next request.
 * @param move unit paths
 */
export async function followPerson(ctx: Ctx, tx: Tx, personId: string, move: { from: string; to: string | null }): Promise<void> {
  const ended = await rows(
    Live,
    tx`update auth.role_grant g set revoked_by = ${ctx.actor.id}, revoked_at = ${ctx.now} from auth.account a
      where a.person_id = ${personId} and g.account_id = a.id and g.revoked_at is null
        and g.role not in ('system-admin', 'security-admin', 'audit-admin')
      returning g.account_id as "accountId", g.role, g.scope_path as "scopePath"`,
  )
  for (const { accountId, role, scopePath } of ended) {
    const followed = move.to !== null && scopePath === move.from
    if (followed)
      await tx`insert into auth.role_grant (id, account_id, role, scope_path, granted_by, granted_at)
        values (${newId(Date.parse(ctx.now))}, ${accountId}, ${role}, ${move.to}, ${ctx.actor.id}, ${ctx.now})`
    audit.record(tx, {
      action: followed ? 'role.followed' : 'role.revoked',
      subject: accountId,
      details: { role, from: scopePath, to: move.to },
    })
  }
}

import { z } from 'zod'
import { firstRow, rows } from '../../kit/db.ts'
import { DomainError, refuseIf } from '../../kit/errors.ts'
import { newId } from '../../kit/uuid.ts'
import * as audit from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { ROLE_NAMES, type Role } from './actor.ts'
import { authorise } from './permissions.ts'
import * as store from './store.ts'
import { Account, type AccountQuery, type Accounts, type RoleGrant } from './types.ts'

/** What the database forbids whatever the path, in words. */
const FORBIDDEN: Record<string, { code: string; detail: string }> = {
  role_grant_one_scope: { code: 'one-scope', detail: '一个账号只能在一个单位范围内任职；请先收回其在其他单位的岗位。' },
  role_grant_separated: {
    code: 'administrators-separated',
    detail: '系统、安全、审计三类管理员相互分离，不得兼任，也不得兼任业务岗位。',
  },
  role_grant_live: { code: 'already-granted', detail: '该账号已有此岗位。' },
}

function refuseForbidden(error: { constraint_name?: string }): never {
  refuseIf(FORBIDDEN[error.constraint_name ?? ''] ?? null)
  throw error
}

function refuseSelf(ctx: Ctx, accountId: string): void {
  if (ctx.actor.id === accountId) refuseIf({ code: 'own-roles', detail: '不能给本人授予或收回岗位，须由另一名安全管理员办理。' })
}

/** Gives a role over a unit and those below it. Live at the next request of that account. */
export async function grantRole(ctx: Ctx, input: RoleGrant & { accountId: string }): Promise<{ grantId: string }> {
  authorise(ctx.actor, 'role.grant')
  refuseSelf(ctx, input.accountId)
  const grantId = newId(Date.parse(ctx.now))
  await ctx.transaction(async (tx) => {
    await store.getAccountForUpdate(tx, input.accountId)
    await tx`insert into auth.role_grant (id, account_id, role, scope_path, granted_by, granted_at)
      values (${grantId}, ${input.accountId}, ${input.role}, ${input.scopePath}, ${ctx.actor.id}, ${ctx.now})`.catch(
      refuseForbidden,
    )
    audit.record(tx, {
      action: 'role.granted',
      subject: input.accountId,
      details: { role: input.role, scopePath: input.scopePath },
    })
  })
  return { grantId }
}

export async function revokeRole(ctx: Ctx, input: { accountId: string; role: Role }): Promise<null> {
  authorise(ctx.actor, 'role.grant')
  refuseSelf(ctx, input.accountId)
  return ctx.transaction(async (tx) => {
    const done = await tx`update auth.role_grant set revoked_by = ${ctx.actor.id}, revoked_at = ${ctx.now}
      where account_id = ${input.accountId} and role = ${input.role} and revoked_at is null`
    if (done.count === 0) throw new DomainError('not-found', 'grant-not-found', '该账号没有此岗位。')
    audit.record(tx, { action: 'role.revoked', subject: input.accountId, details: { role: input.role } })
    return null
  })
}

const Listed = Account.omit({ roles: true }).extend({ roles: z.array(z.string()) })

/** Accounts with their live roles, by sign-in name. */
export async function listAccounts(ctx: Ctx, query: AccountQuery): Promise<z.input<typeof Accounts>> {
  authorise(ctx.actor, 'account.read')
  return ctx.transaction(async (tx) => {
    const like = `%${(query.text ?? '').replace(/[\\%_]/g, '\\$&')}%`
    const matches = tx`(a.sign_in_name like ${like} or a.display_name like ${like}) and (${query.role ?? null}::text is null
      or exists (select 1 from auth.role_grant r where r.account_id = a.id and r.role = ${query.role ?? null} and r.revoked_at is null))`
    const count = await firstRow(z.object({ n: z.int() }), tx`select count(*) as n from auth.account a where ${matches}`)
    const found = await rows(
      Listed,
      tx`select a.id, a.sign_in_name as "signInName", a.display_name as "displayName", a.person_id as "personId", a.created_at as "createdAt",
           a.disabled_at as "disabledAt", a.locked_until as "lockedUntil", a.must_change as "mustChange", min(g.scope_path) as "scopePath",
           coalesce(array_agg(g.role order by g.role) filter (where g.role is not null), '{}') as roles
         from auth.account a left join auth.role_grant g on g.account_id = a.id and g.revoked_at is null
         where ${matches} group by a.id order by a.sign_in_name limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`,
    )
    const named = found.map((row) => ({
      ...row,
      roles: row.roles.map((role) => ({ role: role as Role, name: ROLE_NAMES[role as Role] })),
    }))
    return { total: count?.n ?? 0, items: named }
  })
}

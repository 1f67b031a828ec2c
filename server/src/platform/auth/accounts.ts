import { z } from 'zod'
import { firstRow, rows, type Tx } from '../../kit/db.ts'
import { DomainError, refuseIf } from '../../kit/errors.ts'
import { newId } from '../../kit/uuid.ts'
import * as audit from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { refusePassword } from './password-rules.ts'
import { hashPassword, randomPassword } from './passwords.ts'
import { authorise } from './permissions.ts'
import * as store from './store.ts'
import { NewAccount } from './types.ts'

/** Names of accounts by id; what the machine did stands under 系统. An id no account has is left as it is. */
export async function accountNames(tx: Tx, ids: readonly string[]): Promise<(id: string) => string> {
  const found = await rows(
    z.object({ id: z.string(), name: z.string() }),
    tx`select id, display_name as name from auth.account where id::text = any(${[...new Set(ids)]}::text[])`,
  )
  const names = new Map(found.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? (id.startsWith('system:') ? '系统' : id)
}

export type FirstPassword = { accountId: string; password: string | null }

/**
 * Opens an account without any role. Without `password` one is made up and returned once; with an OIDC subject and no password the
 * account signs in through the identity provider only.
 */
export async function createAccount(ctx: Ctx, input: NewAccount): Promise<FirstPassword> {
  authorise(ctx.actor, 'account.manage')
  const account = NewAccount.parse(input)
  const password = account.password ?? (account.oidcSubject ? null : randomPassword())
  if (account.password) refuseIf(refusePassword(account.password, account.signInName))
  const hash = password && (await hashPassword(password))
  const accountId = newId(Date.parse(ctx.now))
  await ctx.transaction(async (tx) => {
    const { signInName, displayName, personId, oidcSubject } = account
    await tx`insert into auth.account (id, sign_in_name, display_name, person_id, oidc_subject, created_at)
      values (${accountId}, ${signInName}, ${displayName}, ${personId}, ${oidcSubject}, ${ctx.now})`.catch(refuseTaken)
    if (hash) await store.setPassword(tx, accountId, hash, ctx.now, input.mustChange ?? true)
    audit.record(tx, { action: 'account.created', subject: accountId, details: { signInName, displayName, personId } })
  })
  return { accountId, password: account.password ? null : password }
}

const TAKEN: Record<string, [string, string]> = {
  account_sign_in_name_key: ['signInName', '登录名已被使用'],
  account_person_id_key: ['personId', '该人员已有账号'],
  account_oidc_subject_key: ['oidcSubject', '该统一身份已绑定其他账号'],
}

function refuseTaken(error: { constraint_name?: string }): never {
  const taken = TAKEN[error.constraint_name ?? '']
  if (!taken) throw error
  throw new DomainError('conflict', 'account-taken', `${taken[1]}。`, { fields: { [taken[0]]: taken[1] } })
}

const One = z.object({ accountId: z.string() })
type One = z.infer<typeof One>

/** The account with this sign-in name, however its letters were typed. */
export async function findAccount(ctx: Ctx, { signInName }: { signInName: string }): Promise<One> {
  authorise(ctx.actor, 'account.read')
  const name = signInName.trim().toLowerCase()
  const found = await ctx.read((tx) => firstRow(One, tx`select id as "accountId" from auth.account where sign_in_name = ${name}`))
  if (!found) throw new DomainError('not-found', 'account-not-found', `没有登录名为 ${name} 的账号。`)
  return found
}

/** Nobody switches off or resets the own account: a last administrator could lock the house from outside. */
function refuseSelf(ctx: Ctx, accountId: string): void {
  if (ctx.actor.id === accountId) refuseIf({ code: 'own-account', detail: '不能对本人账号进行此项操作。' })
}

function change(ctx: Ctx, accountId: string, work: (tx: Tx, account: store.AccountRow) => Promise<void>): Promise<null> {
  refuseSelf(ctx, accountId)
  return ctx.transaction(async (tx) => {
    await work(tx, await store.getAccountForUpdate(tx, accountId))
    return null
  })
}

/** Switches an account off at once: its sessions end, its jobs no longer run. The account's past stays. */
export async function disableAccount(ctx: Ctx, { accountId }: One): Promise<null> {
  authorise(ctx.actor, 'account.manage')
  return change(ctx, accountId, async (tx, account) => {
    if (account.disabledAt) refuseIf({ code: 'already-disabled', detail: '账号已经停用。' })
    await tx`update auth.account set disabled_at = ${ctx.now}, version = version + 1 where id = ${accountId}`
    await store.endSessions(tx, accountId, ctx.now)
    audit.record(tx, { action: 'account.disabled', subject: accountId })
  })
}

export async function enableAccount(ctx: Ctx, { accountId }: One): Promise<null> {
  authorise(ctx.actor, 'account.manage')
  return change(ctx, accountId, async (tx, account) => {
    if (!account.disabledAt) refuseIf({ code: 'not-disabled', detail: '账号并未停用。' })
    await tx`update auth.account set disabled_at = null, version = version + 1 where id = ${accountId}`
    audit.record(tx, { action: 'account.enabled', subject: accountId })
  })
}

/** A new first password, shown once; the old sessions end. It does not lift a lock: that is the security administrator's. */
export async function resetPassword(ctx: Ctx, { accountId }: One): Promise<FirstPassword> {
  authorise(ctx.actor, 'account.manage')
  const password = randomPassword()
  const hash = await hashPassword(password)
  await change(ctx, accountId, async (tx) => {
    await store.setPassword(tx, accountId, hash, ctx.now, true)
    await store.endSessions(tx, accountId, ctx.now)
    audit.record(tx, { action: 'password.reset', subject: accountId })
  })
  return { accountId, password }
}

export async function unlockAccount(ctx: Ctx, { accountId }: One): Promise<null> {
  authorise(ctx.actor, 'account.unlock')
  return change(ctx, accountId, async (tx) => {
    await store.setFailures(tx, accountId, 0, null)
    audit.record(tx, { action: 'account.unlocked', subject: accountId })
  })
}

export async function endAccountSessions(ctx: Ctx, { accountId }: One): Promise<{ ended: number }> {
  authorise(ctx.actor, 'session.end')
  return ctx.transaction(async (tx) => {
    await store.getAccountForUpdate(tx, accountId)
    const ended = await store.endSessions(tx, accountId, ctx.now)
    audit.record(tx, { action: 'session.ended', subject: accountId, details: { ended } })
    return { ended }
  })
}

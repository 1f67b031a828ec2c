import { z } from 'zod'
import { firstRow, rows, type Tx } from '../../kit/db.ts'
import { DomainError } from '../../kit/errors.ts'
import type { Instant } from '../../kit/instant.ts'
import { Instant as InstantSchema } from '../../kit/instant.ts'

const Credentials = z.object({ accountId: z.string(), hash: z.string().nullable() })
export type Credentials = z.infer<typeof Credentials>

export function findCredentials(tx: Tx, signInName: string): Promise<Credentials | null> {
  return firstRow(Credentials, tx`select account_id as "accountId", password_hash as hash from auth.credentials(${signInName})`)
}

export const AccountRow = z.object({
  id: z.string(),
  signInName: z.string(),
  displayName: z.string(),
  mustChange: z.boolean(),
  failedCount: z.int(),
  lockedUntil: InstantSchema.nullable(),
  disabledAt: InstantSchema.nullable(),
  passwordChangedAt: InstantSchema.nullable(),
})
export type AccountRow = z.infer<typeof AccountRow>

const accountRow = (tx: Tx) => tx`id, sign_in_name as "signInName", display_name as "displayName", must_change as "mustChange",
  failed_count as "failedCount", locked_until as "lockedUntil", disabled_at as "disabledAt", password_changed_at as "passwordChangedAt"`

/** Locks the account until the transaction ends. */
export async function getAccountForUpdate(tx: Tx, accountId: string): Promise<AccountRow> {
  const row = await firstRow(AccountRow, tx`select ${accountRow(tx)} from auth.account where id = ${accountId} for no key update`)
  if (!row) throw new DomainError('not-found', 'account-not-found', '没有这个账号。')
  return row
}

export async function findAccountByOidc(tx: Tx, subject: string, signInName: string | null): Promise<AccountRow | null> {
  return firstRow(
    AccountRow,
    tx`select ${accountRow(tx)} from auth.account
      where oidc_subject = ${subject} or (oidc_subject is null and sign_in_name = ${signInName})
      order by oidc_subject nulls last limit 1 for no key update`,
  )
}

/** @returns whether it was not linked before */
export async function linkOidcSubject(tx: Tx, accountId: string, subject: string): Promise<boolean> {
  const linked = await tx`update auth.account set oidc_subject = ${subject}, version = version + 1
    where id = ${accountId} and oidc_subject is null`
  return linked.count === 1
}

export async function setFailures(tx: Tx, accountId: string, count: number, lockedUntil: Instant | null): Promise<void> {
  await tx`update auth.account set failed_count = ${count}, locked_until = ${lockedUntil} where id = ${accountId}`
}

export async function demandChange(tx: Tx, accountId: string): Promise<void> {
  await tx`update auth.account set must_change = true where id = ${accountId}`
}

export async function setPassword(tx: Tx, accountId: string, hash: string, now: Instant, changeNext: boolean): Promise<void> {
  await tx`select auth.set_password(${accountId}, ${hash}, ${now}, ${changeNext})`
}

/** The actor's present hash and the `most` before it. */
export async function ownPasswordHashes(tx: Tx, most: number): Promise<string[]> {
  const found = await rows(z.object({ hash: z.string() }), tx`select * from auth.own_password_hashes(${most}) as hash`)
  return found.map((row) => row.hash)
}

/** @returns how many sessions were ended */
export async function endSessions(tx: Tx, accountId: string, now: Instant, except: string | null = null): Promise<number> {
  const ended = await tx`update auth.session set ended_at = ${now}
    where account_id = ${accountId} and ended_at is null and id is distinct from ${except}`
  return ended.count
}

export async function endSession(tx: Tx, accountId: string, sessionId: string, now: Instant): Promise<boolean> {
  const ended = await tx`update auth.session set ended_at = ${now}
    where account_id = ${accountId} and id = ${sessionId} and ended_at is null`
  return ended.count === 1
}

import { dayOf } from '../../kit/day.ts'
import type { Sql, Tx } from '../../kit/db.ts'
import { DomainError } from '../../kit/errors.ts'
import { addSeconds, type Clock, type Instant } from '../../kit/instant.ts'
import * as audit from '../audit/index.ts'
import { type Ctx, makeCtx } from '../context.ts'
import { settingOf } from '../settings/setting.ts'
import { type Actor, systemActor } from './actor.ts'
import { passwordExpired } from './password-rules.ts'
import { passwordMatches } from './passwords.ts'
import { actorOfAccount, type Origin, openSession } from './sessions.ts'
import { LOCK_AFTER_FAILURES, LOCK_SECONDS, PASSWORD_MAX_AGE_DAYS } from './settings.ts'
import * as store from './store.ts'
import type { SignIn } from './types.ts'

type Attempt = { accountId: string | null; hash: string | null; open: boolean; lockedNow: boolean }
const NOBODY: Attempt = { accountId: null, hash: null, open: false, lockedNow: false }
export type SignedIn = { token: string; actor: Actor }

/** Whoever knocks gets the same answer: unknown name, wrong password, locked and disabled cannot be told apart. */
const refusal = () =>
  new DomainError('unauthenticated', 'sign-in-failed', '登录名或密码不正确，或者账号已被锁定、停用。多次输错将锁定一段时间。')

/**
 * Signs a person in by name and password. Every attempt counts before the password is looked at, so that attempts made at once cannot
 * outrun the lock; success sets the count back. Attempts against a locked account do not prolong the lock.
 * @throws DomainError `sign-in-failed`, always the same
 */
export async function signIn(sql: Sql, clock: Clock, input: SignIn, origin: Origin): Promise<SignedIn> {
  const ctx = makeCtx(sql, systemActor('sign-in', []), clock)
  const attempt = await ctx.transaction((tx) => countAttempt(ctx, tx, input.signInName.trim().toLowerCase()))
  const right = await passwordMatches(attempt.open ? attempt.hash : null, input.password)
  if (right && attempt.accountId) return enter(sql, clock, attempt.accountId, origin, 'password')
  await ctx.transaction(async (tx) => recordFailure(tx, attempt, origin))
  throw refusal()
}

/** Counts the attempt under the account's lock and says whether the password will be looked at. */
async function countAttempt(ctx: Ctx, tx: Tx, signInName: string): Promise<Attempt> {
  const found = await store.findCredentials(tx, signInName)
  if (!found) return NOBODY
  const account = await store.getAccountForUpdate(tx, found.accountId)
  const locked = account.lockedUntil !== null && ctx.now < account.lockedUntil
  if (locked || account.disabledAt) return { ...NOBODY, accountId: account.id }
  const failures = (account.lockedUntil ? 0 : account.failedCount) + 1
  const lockedNow = failures >= (await settingOf(tx, LOCK_AFTER_FAILURES))
  const until = lockedNow ? addSeconds(ctx.now, await settingOf(tx, LOCK_SECONDS)) : null
  await store.setFailures(tx, account.id, failures, until)
  return { accountId: account.id, hash: found.hash, open: true, lockedNow }
}

/** The name typed is not kept for unknown accounts: people type passwords into the wrong field. */
function recordFailure(tx: Tx, attempt: Attempt, origin: Origin): void {
  const subject = attempt.accountId ?? 'unknown'
  const why = attempt.open ? 'wrong-password' : attempt.accountId ? 'locked-or-disabled' : 'unknown-name'
  audit.record(tx, { action: 'session.refused', subject, details: { why, address: origin.address } })
  if (attempt.lockedNow) audit.record(tx, { action: 'account.locked', subject, details: { address: origin.address } })
}

/** Opens the session of an account whose holder is proven. @throws DomainError `sign-in-failed` when it was disabled meanwhile */
export async function enter(
  sql: Sql,
  clock: Clock,
  accountId: string,
  origin: Origin,
  by: 'password' | 'oidc',
): Promise<SignedIn> {
  const actor = await actorOfAccount(sql, accountId)
  if (!actor) throw refusal()
  const ctx = makeCtx(sql, actor, clock)
  return ctx.transaction(async (tx) => {
    const account = await store.getAccountForUpdate(tx, accountId)
    if (account.disabledAt) throw refusal()
    if (by === 'password') await store.setFailures(tx, accountId, 0, null)
    const expired = by === 'password' && (await hasExpired(tx, account.passwordChangedAt, ctx.now))
    if (expired) await store.demandChange(tx, accountId)
    const session = await openSession(tx, accountId, ctx.now, origin)
    audit.record(tx, { action: 'session.opened', subject: accountId, details: { by, address: origin.address } })
    return { token: session.token, actor: { ...actor, session: { id: session.id, mustChange: expired || account.mustChange } } }
  })
}

async function hasExpired(tx: Tx, changedAt: Instant | null, now: Instant): Promise<boolean> {
  if (changedAt === null) return false
  return passwordExpired(dayOf(changedAt), dayOf(now), await settingOf(tx, PASSWORD_MAX_AGE_DAYS))
}

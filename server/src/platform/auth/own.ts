import { z } from 'zod'
import { rows } from '../../kit/db.ts'
import { DomainError, refuseIf } from '../../kit/errors.ts'
import { addSeconds } from '../../kit/instant.ts'
import * as audit from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { settingOf } from '../settings/setting.ts'
import { type Actor, ROLE_NAMES } from './actor.ts'
import { refusePassword } from './password-rules.ts'
import { hashPassword, passwordMatches } from './passwords.ts'
import { permissionsOf } from './permissions.ts'
import { LOCK_AFTER_FAILURES, LOCK_SECONDS, PASSWORD_HISTORY, SESSION_IDLE_SECONDS, SESSION_LIFE_SECONDS } from './settings.ts'
import * as store from './store.ts'
import { type ChangePassword, OpenSession, type SessionInfo } from './types.ts'

/** What the console needs to know of the person signed in. */
export function sessionInfo(actor: Actor): SessionInfo {
  return {
    accountId: actor.id,
    personId: actor.personId,
    name: actor.name,
    roles: actor.roles.map((role) => ({ role, name: ROLE_NAMES[role] })),
    scopePath: actor.scopePath,
    unitCode: actor.scopePath.split('/').filter(Boolean).at(-1) ?? null,
    permissions: permissionsOf(actor),
    mustChange: actor.session?.mustChange ?? false,
  }
}

export async function currentSession(ctx: Ctx): Promise<SessionInfo> {
  return sessionInfo(ctx.actor)
}

/**
 * Changes one's own password and ends all other sessions. Guesses at the present password count towards the same lock as sign-in.
 * @throws DomainError `password-wrong`, `account-locked`, and the refusals of `password-rules.ts`
 */
export async function changeOwnPassword(ctx: Ctx, input: ChangePassword): Promise<SessionInfo> {
  const hashes = await ctx.transaction(async (tx) => {
    await countGuess(ctx, tx)
    return store.ownPasswordHashes(tx, await settingOf(tx, PASSWORD_HISTORY))
  })
  if (!(await passwordMatches(hashes[0] ?? null, input.current))) {
    await ctx.transaction(async (tx) => audit.record(tx, { action: 'password.refused', subject: ctx.actor.id }))
    throw new DomainError('invalid', 'password-wrong', '原密码不正确。', { fields: { current: '原密码不正确' } })
  }
  for (const old of hashes) {
    if (!(await passwordMatches(old, input.next))) continue
    refuseIf({ code: 'password-used', detail: '新密码不得与现用密码或最近使用过的密码相同。' })
  }
  const hash = await hashPassword(input.next)
  await ctx.transaction(async (tx) => {
    const account = await store.getAccountForUpdate(tx, ctx.actor.id)
    refuseIf(refusePassword(input.next, account.signInName))
    await store.setPassword(tx, account.id, hash, ctx.now, false)
    await store.setFailures(tx, account.id, 0, null)
    const ended = await store.endSessions(tx, account.id, ctx.now, ctx.actor.session?.id ?? null)
    audit.record(tx, { action: 'password.changed', subject: account.id, details: { sessionsEnded: ended } })
  })
  return sessionInfo({ ...ctx.actor, session: { id: ctx.actor.session?.id ?? '', mustChange: false } })
}

async function countGuess(ctx: Ctx, tx: Parameters<Parameters<Ctx['transaction']>[0]>[0]): Promise<void> {
  const account = await store.getAccountForUpdate(tx, ctx.actor.id)
  if (account.lockedUntil && ctx.now < account.lockedUntil) {
    throw new DomainError('too-many', 'account-locked', '输错次数过多，账号已暂时锁定，请稍后再试。')
  }
  const failures = (account.lockedUntil ? 0 : account.failedCount) + 1
  const lock = failures >= (await settingOf(tx, LOCK_AFTER_FAILURES))
  await store.setFailures(tx, account.id, failures, lock ? addSeconds(ctx.now, await settingOf(tx, LOCK_SECONDS)) : null)
}

/** One's own live sessions, newest use first. */
export async function listOwnSessions(ctx: Ctx): Promise<OpenSession[]> {
  return ctx.transaction(async (tx) => {
    const idle = addSeconds(ctx.now, -(await settingOf(tx, SESSION_IDLE_SECONDS)))
    const oldest = addSeconds(ctx.now, -(await settingOf(tx, SESSION_LIFE_SECONDS)))
    return rows(
      OpenSession,
      tx`select id, created_at as "createdAt", last_seen_at as "lastSeenAt", address, agent,
           id is not distinct from ${ctx.actor.session?.id ?? null} as current
         from auth.session where account_id = ${ctx.actor.id} and ended_at is null and last_seen_at > ${idle} and created_at > ${oldest}
         order by last_seen_at desc limit 100`,
    )
  })
}

/** Ends one of one's own sessions, such as that of a lost laptop. */
export async function endOwnSession(ctx: Ctx, input: { sessionId: string }): Promise<null> {
  return ctx.transaction(async (tx) => {
    if (!(await store.endSession(tx, ctx.actor.id, input.sessionId, ctx.now))) {
      throw new DomainError('not-found', 'session-not-found', '该登录已结束。')
    }
    audit.record(tx, { action: 'session.ended', subject: ctx.actor.id, details: { session: input.sessionId } })
    return null
  })
}

export const SessionId = z.object({ sessionId: z.uuid('编号有误') })

import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { firstRow, type Sql } from '../../kit/db.ts'
import { addSeconds, type Instant } from '../../kit/instant.ts'
import { type Actor, Role } from './actor.ts'

/** A session ends after this long without a request, and in any case after `SESSION_LIFE_SECONDS`. */
export const SESSION_IDLE_SECONDS = 30 * 60
export const SESSION_LIFE_SECONDS = 12 * 3600
/** `last_seen_at` is written at most this often, so that reading a list stays a read. */
const TOUCH_SECONDS = 60

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Opens a session and returns its token: 256 random bits, stored only as a hash. */
export async function openSession(
  sql: Sql,
  accountId: string,
  now: Instant,
  origin: { address: string; agent: string },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await sql`insert into auth.session (token_hash, account_id, created_at, last_seen_at, address, agent)
    values (${hashToken(token)}, ${accountId}, ${now}, ${now}, ${origin.address}, ${origin.agent.slice(0, 300)})`
  return token
}

export async function closeSession(sql: Sql, token: string, now: Instant): Promise<void> {
  await sql`update auth.session set ended_at = ${now} where token_hash = ${hashToken(token)} and ended_at is null`
}

const SessionRow = z.object({
  id: z.string(),
  personId: z.string().nullable(),
  name: z.string(),
  mustChange: z.boolean(),
  lastSeenAt: z.string(),
  roles: z.array(Role),
  scopePath: z.string(),
})

/** The signed-in actor, or null when the session is unknown, ended, idle for too long, too old, or its account is disabled. */
export async function actorOf(sql: Sql, token: string, now: Instant): Promise<(Actor & { mustChange: boolean }) | null> {
  const row = await firstRow(
    SessionRow,
    sql`
    select a.id, a.person_id as "personId", a.display_name as name, a.must_change as "mustChange", s.last_seen_at as "lastSeenAt",
           coalesce(array_agg(g.role order by g.role) filter (where g.role is not null), '{}') as roles, coalesce(min(g.scope_path), '') as "scopePath"
    from auth.session s
    join auth.account a on a.id = s.account_id and a.disabled_at is null
    left join auth.role_grant g on g.account_id = a.id and g.revoked_at is null
    where s.token_hash = ${hashToken(token)} and s.ended_at is null
      and s.last_seen_at > ${addSeconds(now, -SESSION_IDLE_SECONDS)} and s.created_at > ${addSeconds(now, -SESSION_LIFE_SECONDS)}
    group by a.id, s.last_seen_at`,
  )
  if (!row) return null
  if (Date.parse(row.lastSeenAt) < Date.parse(now) - TOUCH_SECONDS * 1000) {
    await sql`update auth.session set last_seen_at = ${now} where token_hash = ${hashToken(token)}`
  }
  const { lastSeenAt: _, ...actor } = row
  return actor.roles.some((role) => role.endsWith('-admin')) ? { ...actor, scopePath: '' } : actor
}

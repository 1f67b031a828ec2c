import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { firstRow, type Sql, type Tx } from '../../kit/db.ts'
import type { Instant } from '../../kit/instant.ts'
import { newId } from '../../kit/uuid.ts'
import { type Actor, ADMINISTRATORS, Role } from './actor.ts'
import { SESSION_IDLE_SECONDS, SESSION_LIFE_SECONDS } from './settings.ts'

/** Where a request comes from, kept with the session so that its owner can recognise it. */
export type Origin = { address: string; agent: string }

/** `last_seen_at` is written at most this often, so that reading a list stays a read. */
const TOUCH_SECONDS = 60

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Opens a session. Its token is 256 random bits, stored only as a hash. */
export async function openSession(
  sql: Sql | Tx,
  accountId: string,
  now: Instant,
  origin: Origin,
): Promise<{ id: string; token: string }> {
  const token = randomBytes(32).toString('base64url')
  const id = newId()
  await sql`insert into auth.session (id, token_hash, account_id, created_at, last_seen_at, address, agent)
    values (${id}, ${hashToken(token)}, ${accountId}, ${now}, ${now}, ${origin.address.slice(0, 60)}, ${origin.agent.slice(0, 300)})`
  return { id, token }
}

const SessionRow = z.object({
  id: z.string(),
  personId: z.string().nullable(),
  name: z.string(),
  sessionId: z.string(),
  mustChange: z.boolean(),
  stale: z.boolean(),
  roles: z.array(Role),
  scopePath: z.string(),
})

const secondsOf = (sql: Sql, setting: { key: string; initial: number }) => sql`make_interval(secs => coalesce(
  (select value::text::int from platform.setting where key = ${setting.key} order by id desc limit 1), ${setting.initial}))`

/** The signed-in actor, or null when the session is unknown, ended, idle for too long, too old, or its account is disabled. */
export async function actorOf(sql: Sql, token: string, now: Instant): Promise<Actor | null> {
  const row = await firstRow(
    SessionRow,
    sql`
    select a.id, a.person_id as "personId", a.display_name as name, s.id as "sessionId", a.must_change as "mustChange",
           s.last_seen_at < ${now}::timestamptz - make_interval(secs => ${TOUCH_SECONDS}) as stale,
           coalesce(array_agg(g.role order by g.role) filter (where g.role is not null), '{}') as roles, coalesce(min(g.scope_path), '') as "scopePath"
    from auth.session s
    join auth.account a on a.id = s.account_id and a.disabled_at is null
    left join auth.role_grant g on g.account_id = a.id and g.revoked_at is null
    where s.token_hash = ${hashToken(token)} and s.ended_at is null
      and s.last_seen_at > ${now}::timestamptz - ${secondsOf(sql, SESSION_IDLE_SECONDS)}
      and s.created_at > ${now}::timestamptz - ${secondsOf(sql, SESSION_LIFE_SECONDS)}
    group by a.id, s.id`,
  )
  if (!row) return null
  if (row.stale) await sql`update auth.session set last_seen_at = ${now} where id = ${row.sessionId} and last_seen_at < ${now}`
  const { sessionId, mustChange, stale: _, ...actor } = row
  return { ...scoped(actor), session: { id: sessionId, mustChange } }
}

const AccountActor = SessionRow.omit({ sessionId: true, mustChange: true, stale: true })

/** An account's rights as they stand now, without a session: for its jobs. Null when it is unknown or disabled. */
export async function actorOfAccount(sql: Sql | Tx, accountId: string): Promise<Actor | null> {
  const row = await firstRow(
    AccountActor,
    sql`
    select a.id, a.person_id as "personId", a.display_name as name,
           coalesce(array_agg(g.role order by g.role) filter (where g.role is not null), '{}') as roles, coalesce(min(g.scope_path), '') as "scopePath"
    from auth.account a left join auth.role_grant g on g.account_id = a.id and g.revoked_at is null
    where a.id = ${accountId} and a.disabled_at is null group by a.id`,
  )
  return row && scoped(row)
}

/** An administrator sees no unit's files, whatever path the grant names: an empty scope matches no row. */
function scoped(actor: Actor): Actor {
  return actor.roles.some((role) => ADMINISTRATORS.includes(role)) ? { ...actor, scopePath: '' } : actor
}

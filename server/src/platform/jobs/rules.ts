import type { Actor } from '../auth/actor.ts'
import type { Envelope } from './types.ts'

/**
 * The rights a job runs with: what its asker has now, cut down to what the asker had then. Null when nothing is common to both.
 * @param now the asker's present rights; null when the account is gone or disabled
 */
export function narrowed(now: Actor | null, then: NonNullable<Envelope['by']>): Actor | null {
  if (!now) return null
  const roles = now.roles.filter((role) => then.roles.includes(role))
  const scopePath = innerOf(now.scopePath, then.scopePath)
  return roles.length === 0 || scopePath === null ? null : { ...now, roles, scopePath }
}

/** The inner of two unit paths when one lies in the other, else null. An empty path holds nothing but itself. */
function innerOf(one: string, other: string): string | null {
  if (one === other) return one
  if (one === '' || other === '') return null
  if (one.startsWith(other)) return one
  return other.startsWith(one) ? other : null
}

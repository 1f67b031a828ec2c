import { connect } from '../server/src/kit/db.ts'
import { systemClock } from '../server/src/kit/instant.ts'
import { newId } from '../server/src/kit/uuid.ts'
import { openSession } from '../server/src/platform/auth/index.ts'
import { SESSION_COOKIE } from '../server/src/platform/http/index.ts'
import type { Place } from './place.ts'

/** An officer of that unit, signed in. @returns the cookie's header */
export async function signIn(place: Place, unitPath: string, personId: string | null = null): Promise<string> {
  const id = newId()
  const now = systemClock()
  if (personId) await place.owner`update auth.account set person_id = null where person_id = ${personId}`
  await place.owner`insert into auth.account (id, sign_in_name, display_name, person_id, created_at)
    values (${id}, ${id}, '示例警官', ${personId}, ${now})`
  await place.owner`insert into auth.role_grant (id, account_id, role, scope_path, granted_by, granted_at)
    values (${newId()}, ${id}, 'case-officer', ${unitPath}, 'system:bench', ${now})`
  const sql = connect(place.appUrl, 1)
  const { token } = await openSession(sql, id, now, { address: '127.0.0.1', agent: 'bench' })
  await sql.end()
  return `${SESSION_COOKIE}=${token}`
}

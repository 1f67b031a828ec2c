import type { Tx } from '../../kit/db.ts'
import { accountNames } from '../../platform/index.ts'
import { namesOf } from '../organisations/index.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Names of whoever acted, by id: an account's, else that of the officer it stands for (those who acted before accounts were kept). */
export async function actorNames(tx: Tx, ids: readonly string[]): Promise<Record<string, string>> {
  const nameOf = await accountNames(tx, ids)
  const unknown = [...new Set(ids)].filter((id) => nameOf(id) === id && UUID.test(id))
  const officers = unknown.length > 0 ? await namesOf(tx, unknown) : []
  return Object.fromEntries(ids.map((id) => [id, officers.find((one) => one.id === id)?.name ?? nameOf(id)]))
}

import { connect, type Sql } from '../../../server/src/kit/db.ts'
import type { Clock } from '../../../server/src/kit/instant.ts'
import { testDatabase } from '../../../server/src/kit/test/database.ts'
import { newId } from '../../../server/src/kit/uuid.ts'
import { makeServer } from '../../../server/src/platform/http/index.ts'
import { mountPortal } from '../index.ts'

export type Portal = Awaited<ReturnType<typeof openPortal>>

/** The public pages on a database of their own that holds one city bureau. `owner` arranges; the pages read as `fadu_portal`. */
export async function openPortal(clock?: Clock) {
  const database = await testDatabase()
  const owner: Sql = connect(database.ownerUrl, 2)
  const sql: Sql = connect(database.portalUrl, 3)
  const [unitId, unitPath] = [newId(), '/220300000000/']
  await owner`insert into organisations.unit (id, organ_id, code, region_code, name, short_name, kind, level, path)
    values (${unitId}, ${unitId}, '220300000000', '220300', '四平市公安局', '四公', 'city-bureau', 'city', ${unitPath})`
  const app = await makeServer({ log: false, requestsPerMinute: 1_000_000 })
  mountPortal(app, { sql, publicUrl: 'https://example.test', ...(clock ? { clock } : {}) })
  return {
    owner,
    sql,
    unitId,
    unitPath,
    get: (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers }),
    async close() {
      await app.close()
      await Promise.all([owner.end(), sql.end()])
      await database.drop()
    },
  }
}

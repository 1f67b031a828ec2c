import { z } from 'zod'
import { rows, type Tx } from '../../../kit/db.ts'

/** So many at most are looked at for one person's list, the oldest first. */
const MOST = 500

/** Applications in the actor's scope on which something may wait: open ones, and those with a revocation under way. */
export async function openApplications(tx: Tx): Promise<string[]> {
  const found = await rows(
    z.object({ id: z.string() }),
    tx`select a.id from licences.application a where a.stage in ('received', 'examining', 'granted', 'refused')
         or (a.stage = 'closed' and exists (select 1 from licences.proposal p join licences.decision d on d.application_id = p.application_id
             where p.application_id = a.id and p.intent = 'revoke' and d.outcome in ('granted', 'renewed', 'changed') and d.revoked_on is null))
       order by a.received_at, a.id limit ${MOST}`,
  )
  return found.map(({ id }) => id)
}

import { z } from 'zod'
import { firstRow, rows, type Tx } from '../../../kit/db.ts'
import { DomainError } from '../../../kit/errors.ts'
import type { Instant } from '../../../kit/instant.ts'
import { newId } from '../../../kit/uuid.ts'
import { type FilingQuery, FilingRow, type GiveFiling } from './types.ts'

const Stored = FilingRow.omit({ refused: true }).extend({ unitPath: z.string(), involved: z.boolean() })

const tookPart = (
  tx: Tx,
  personId: string | null,
) => tx`(d.decided_by = ${personId}::uuid or d.spot -> 'officers' ? ${personId}::text
  or exists (select 1 from cases.handler h where h.case_id = d.case_id and h.person_id = ${personId}::uuid))`

/** On-the-spot decisions nobody has looked at since they were filed, oldest first, and how many there are in all. */
export async function listUnreviewed(tx: Tx, query: FilingQuery, personId: string | null) {
  const from = query.month ? `${query.month}-01` : null
  const matches = tx`from cases.decision d join cases.administrative_case c on c.id = d.case_id
    where d.kind = 'on-the-spot' and d.revoked_on is null
      and not exists (select 1 from legal_review.post_filing f where f.decision_id = d.id)
      and (${query.unitId ?? null}::uuid is null or c.unit_path ^@ (select path from organisations.unit where id = ${query.unitId ?? null}))
      and (${from}::date is null or (d.decided_on >= ${from}::date and d.decided_on < ${from}::date + interval '1 month'))`
  const [items, count] = await Promise.all([
    rows(
      Stored,
      tx`select d.id as decision_id, d.case_id, c.number as case_number, d.number, c.unit_id, u.name as unit_name, c.unit_path, y.name as party_name,
           a.name as cause_name, d.spot -> 'penalties' as penalties, d.spot ->> 'facts' as facts, d.decided_on,
           to_char((d.spot ->> 'decidedAt')::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as decided_at, d.recorded_at,
           floor(extract(epoch from d.recorded_at - (d.spot ->> 'decidedAt')::timestamptz) / 3600)::int as hours_to_filing,
           coalesce(${tookPart(tx, personId)}, false) as involved
         from (select d.id ${matches} order by d.decided_on, d.id limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}) page
         join cases.decision d on d.id = page.id join cases.administrative_case c on c.id = d.case_id
         join organisations.unit u on u.id = c.unit_id join cases.party y on y.id = d.party_id
         left join law.cause_of_action a on a.code = c.cause_code order by d.decided_on, d.id`,
    ),
    firstRow(z.object({ n: z.int() }), tx`select count(*) as n ${matches}`),
  ])
  return { total: count?.n ?? 0, items }
}

const Decided = z.object({
  id: z.string(),
  caseId: z.string(),
  unitPath: z.string(),
  kind: z.string(),
  involved: z.boolean(),
  reviewed: z.boolean(),
})

/** The decision, locked. @throws DomainError `decision-not-found`, also outside the actor's scope */
export async function getDecisionForUpdate(tx: Tx, decisionId: string, personId: string): Promise<z.infer<typeof Decided>> {
  await tx`select 1 from cases.administrative_case c where c.id = (select case_id from cases.decision where id = ${decisionId}) for update`
  const row = await firstRow(
    Decided,
    tx`select d.id, d.case_id, c.unit_path, d.kind, coalesce(${tookPart(tx, personId)}, false) as involved,
         exists (select 1 from legal_review.post_filing f where f.decision_id = d.id) as reviewed
       from cases.decision d join cases.administrative_case c on c.id = d.case_id where d.id = ${decisionId}`,
  )
  if (!row) throw new DomainError('not-found', 'decision-not-found', '没有这份决定，或者它不属于您可以查看的单位。')
  return row
}

export async function insertFiling(
  tx: Tx,
  filing: GiveFiling & { caseId: string; reviewerId: string; writtenAt: Instant },
): Promise<string> {
  const id = newId()
  await tx`insert into legal_review.post_filing ${tx({ id, ...filing, points: tx.json(filing.points) as never })}`
  return id
}

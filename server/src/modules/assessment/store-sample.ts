import { z } from 'zod'
import { rows, type Tx } from '../../kit/db.ts'
import type { Instant } from '../../kit/instant.ts'
import { newId } from '../../kit/uuid.ts'
import type { Campaign } from './types.ts'
import { FileKind } from './types-standard.ts'

const CandidateRow = z.object({
  ...{ key: z.string(), number: z.string(), kind: FileKind, organCode: z.string(), handlerId: z.string().nullable() },
  procedure: z.enum(['ordinary', 'summary', 'fast-track']).nullable(),
})

/**
 * Files of the campaign's units and kinds, closed in its period by now and not drawn in it yet; in the order of their ids. Cases under secrecy are left to
 * their own unit.
 */
export function listCandidates(tx: Tx, { id, unitPath, closedFrom, closedTo, kinds }: Campaign, now: Instant) {
  return rows(
    CandidateRow,
    tx`select c.id as key, c.number, 'administrative' as kind, o.code as organ_code, c.procedure,
        (select h.person_id from cases.handler h where h.case_id = c.id and h.kind = 'lead' order by h.from_at desc limit 1) as handler_id
      from cases.administrative_case c join organisations.unit o on o.id = c.organ_id
      where 'administrative' = any (${tx.array([...kinds])}::text[]) and c.stage = 'closed' and c.secrecy = 'none' and c.unit_path ^@ ${unitPath}
        and c.closed_at >= ${closedFrom}::date::timestamp at time zone 'Asia/Shanghai'
        and c.closed_at < (${closedTo}::date + 1)::timestamp at time zone 'Asia/Shanghai' and c.closed_at <= ${now}
        and not exists (select 1 from assessment.file f join assessment.round r on r.id = f.round_id where f.case_id = c.id and r.campaign_id = ${id})
      union all
      select f.id, f.number, 'criminal', o.code, null, f.handler_id from assessment.criminal_file f join organisations.unit o on o.id = f.organ_id
      where 'criminal' = any (${tx.array([...kinds])}::text[]) and f.unit_path ^@ ${unitPath} and f.closed_on between ${closedFrom}::date and ${closedTo}::date
        and not exists (select 1 from assessment.file x join assessment.round r on r.id = x.round_id
          where x.criminal_file_id = f.id and r.campaign_id = ${id})
      order by 1`,
  )
}

export type DrawnFile = { sequence: number; key: string; stratum: string }
/** Writes what was drawn as files of the round. @returns how many */
export async function insertFiles(tx: Tx, roundId: string, drawn: readonly DrawnFile[]): Promise<number> {
  let count = 0
  for (let from = 0; from < drawn.length; from += 2000) {
    const some = drawn.slice(from, from + 2000).map((one) => ({ ...one, key: one.key.toLowerCase(), id: newId() }))
    const done =
      await tx`insert into assessment.file (id, round_id, kind, case_id, criminal_file_id, number, unit_id, unit_path, organ_id, procedure, stratum, sequence)
      select d.id, ${roundId}, case when c.id is null then 'criminal' else 'administrative' end, c.id, f.id, coalesce(c.number, f.number),
        coalesce(c.unit_id, f.unit_id), coalesce(c.unit_path, f.unit_path), coalesce(c.organ_id, f.organ_id), c.procedure, d.stratum, d.sequence
      from jsonb_to_recordset(${tx.json(some as never)}) as d (id uuid, key uuid, stratum text, sequence int)
        left join cases.administrative_case c on c.id = d.key left join assessment.criminal_file f on f.id = d.key
      where num_nonnulls(c.id, f.id) = 1`
    count += done.count
  }
  return count
}

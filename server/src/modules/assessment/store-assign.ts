import { z } from 'zod'
import { rows, type Tx } from '../../kit/db.ts'
import { newId } from '../../kit/uuid.ts'

const FileRow = z.object({ id: z.string(), unit: z.string(), involved: z.array(z.string()) })
/** Files of an own round with everyone who had to do with them. */
export function filesToMark(tx: Tx, roundId: string) {
  return rows(
    FileRow,
    tx`select f.id, f.organ_id as unit, coalesce(i.persons, '{}') as involved from assessment.file f
      left join (select file_id, array_agg(person_id) as persons from assessment.involved_of_round(${roundId}) group by 1) i on i.file_id = f.id
      where f.round_id = ${roundId} order by f.id`,
  )
}

const MarkerRow = z.object({ id: z.string(), unit: z.string(), gone: z.boolean() })
/** Who was named to mark in a round. `gone`: dropped out of it. */
export function markersOf(tx: Tx, roundId: string) {
  return rows(
    MarkerRow,
    tx`select m.person_id as id, m.organ_id as unit, d.person_id is not null as gone from assessment.marker m
      left join assessment.drop_out d on d.round_id = m.round_id and d.person_id = m.person_id where m.round_id = ${roundId} order by 1`,
  )
}

const PairRow = z.object({ by: z.string(), of: z.string(), marks: z.int() })
/** Which bureau marked which in the round of a campaign with this number; ids. */
export function pairsOf(tx: Tx, campaignId: string, sequence: number) {
  return rows(
    PairRow,
    tx`select a.marker_organ_id as by, a.file_organ_id as of, count(*) as marks from assessment.assignment a join assessment.round r on r.id = a.round_id
      where r.campaign_id = ${campaignId} and r.sequence = ${sequence} group by 1, 2`,
  )
}

/** @returns persons taken: those known with a bureau */
export async function insertMarkers(tx: Tx, roundId: string, personIds: readonly string[]): Promise<number> {
  const done = await tx`insert into assessment.marker (round_id, person_id, organ_id)
    select ${roundId}, p.id, u.organ_id from organisations.person p join organisations.unit u on u.id = p.unit_id
    where p.id = any (${personIds as string[]}::uuid[]) and p.kind = 'officer' and p.left_on is null
    on conflict do nothing`
  return done.count
}
export async function clearMarkers(tx: Tx, roundId: string): Promise<void> {
  await tx`delete from assessment.marker where round_id = ${roundId}`
}

export type NewAssignment = { fileId: string; personId: string; slot: 1 | 2 | 3 }
export async function insertAssignments(tx: Tx, roundId: string, assignments: readonly NewAssignment[]): Promise<void> {
  for (let from = 0; from < assignments.length; from += 5000) {
    const some = assignments.slice(from, from + 5000).map((one) => ({ ...one, id: newId() }))
    await tx`insert into assessment.assignment (id, round_id, file_id, slot, person_id)
      select d.id, ${roundId}, d."fileId", d.slot, d."personId" from jsonb_to_recordset(${tx.json(some as never)})
        as d (id uuid, "fileId" uuid, slot smallint, "personId" uuid)`
  }
}

const MarkRow = z.object({
  fileId: z.string(),
  slot: z.int(),
  personId: z.string(),
  hundredths: z.int().nullable(),
  veto: z.boolean().nullable(),
})
export type MarkRow = z.infer<typeof MarkRow>
/** Every assignment of a round, for its organiser. */
export function marksOf(tx: Tx, roundId: string): Promise<MarkRow[]> {
  return rows(
    MarkRow,
    tx`select file_id, slot, person_id, hundredths, veto from assessment.assignment where round_id = ${roundId} order by file_id, slot`,
  )
}

/** Rounds whose marking goes on. */
export const openRounds = (tx: Tx) =>
  rows(
    z.object({ id: z.string() }),
    tx`select id from assessment.round where assigned_at is not null and fed_back_at is null order by id`,
  )

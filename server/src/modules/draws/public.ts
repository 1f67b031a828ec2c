import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { firstRow, rows, type Sql, type Tx } from '../../kit/db.ts'
import { Instant } from '../../kit/instant.ts'
import { DrawKind, NewInspection } from './types.ts'
import { type DrawFile, PublicAttempt, PublicPart } from './types-file.ts'
import { Avoidance, FORMAT, ListedInspector, ListedObject, Stratum } from './types-list.ts'

export { findPublicScope, listPublicItems, type PublicItem } from './public-item.ts'

/** A draw whose list is frozen, as the public sees it. */
export const PublicDraw = z.object({
  drawNo: z.string(),
  kind: DrawKind,
  title: z.string(),
  unitName: z.string(),
  basis: z.array(z.string()),
  contributors: z.int(),
  revealHours: z.int(),
  timesLimit: z.int().nullable(),
  inspectorsEach: z.int(),
  strata: z.array(Stratum),
  frozenAt: Instant,
  listHash: z.string(),
  objectCount: z.int(),
  withdrawnReason: z.enum(['list-wrong', 'inspection-cancelled', 'parties-unavailable', 'other']).nullable(),
  withdrawnAt: Instant.nullable(),
  drawnAt: Instant.nullable(),
  seed: z.string().nullable(),
  drawnCount: z.int().nullable(),
  publishedAt: Instant.nullable(),
  inspectOn: Day.nullable(),
})
export type PublicDraw = z.infer<typeof PublicDraw>

const COLUMNS = [
  ...[
    'draw_no',
    'kind',
    'title',
    'unit_name',
    'basis',
    'contributors',
    'reveal_hours',
    'times_limit',
    'inspectors_each',
    'strata',
    'frozen_at',
  ],
  ...[
    'list_hash',
    'object_count',
    'withdrawn_reason',
    'withdrawn_at',
    'drawn_at',
    'seed',
    'drawn_count',
    'published_at',
    'inspect_on',
  ],
]

/** The newest first. */
export async function listPublicDraws(sql: Sql, page: number, size: number): Promise<{ total: number; items: PublicDraw[] }> {
  const items = await rows(
    PublicDraw,
    sql`select ${sql(COLUMNS)} from draws.public_draw order by frozen_at desc, draw_no limit ${size} offset ${(page - 1) * size}`,
  )
  const count = await firstRow(z.object({ n: z.int() }), sql`select count(*) as n from draws.public_draw`)
  return { total: count?.n ?? 0, items }
}
export const findPublicDraw = (sql: Sql | Tx, drawNo: string): Promise<PublicDraw | null> =>
  firstRow(PublicDraw, sql`select ${sql(COLUMNS)} from draws.public_draw where draw_no = ${drawNo}`)

const OpenAttempt = PublicAttempt.omit({ parts: true }).extend({
  end: PublicAttempt.shape.end.nullable(),
  endedAt: Instant.nullable(),
  openedAt: Instant,
})
export type OpenAttempt = z.infer<typeof OpenAttempt> & { parts: PublicPart[] }
/** Every attempt with its parts; values when their attempt failed or the draw is published. */
export async function listPublicAttempts(sql: Sql | Tx, drawNo: string): Promise<OpenAttempt[]> {
  const attempts = await rows(
    OpenAttempt,
    sql`select attempt, "end", opened_at, reveal_by, ended_at from draws.public_attempt where draw_no = ${drawNo} order by attempt`,
  )
  const parts = await rows(
    PublicPart.extend({ attempt: z.int() }),
    sql`select attempt, slot, party, commitment, committed_at, value, revealed_at from draws.public_part where draw_no = ${drawNo} order by slot`,
  )
  const of = (number: number) => parts.filter(({ attempt }) => attempt === number).map(({ attempt: _, ...part }) => part)
  return attempts.map((one) => ({ ...one, parts: of(one.attempt) }))
}

export const PublicDrawn = z.object({
  sequence: z.int(),
  objectId: z.string(),
  stratum: z.string(),
  inspectors: z.array(z.string()),
  /** Of organisations only. */
  name: z.string().nullable(),
  key: z.string().nullable(),
  salt: z.string().nullable(),
  inspectedOn: Day.nullable(),
  result: NewInspection.shape.result.nullable(),
  handling: NewInspection.shape.handling.nullable(),
  dueOn: Day.nullable(),
  recordedOn: Day.nullable(),
})
export type PublicDrawn = z.infer<typeof PublicDrawn>
export const listPublicDrawn = (sql: Sql | Tx, drawNo: string): Promise<PublicDrawn[]> =>
  rows(
    PublicDrawn,
    sql`select sequence, object_id, stratum, inspectors, name, key, salt, inspected_on, result, handling, due_on, recorded_on
      from draws.public_drawn where draw_no = ${drawNo} order by sequence`,
  )

/** Everything public of a published draw, enough to compute its result again; null while it is not published. */
export async function findDrawFile(sql: Sql | Tx, drawNo: string): Promise<DrawFile | null> {
  const found = await findPublicDraw(sql, drawNo)
  if (!found?.seed || !found.drawnAt || !found.publishedAt) return null
  const objects = await rows(
    ListedObject,
    sql`select object_id as id, stratum, times, detail from draws.public_object where draw_no = ${drawNo} order by object_id`,
  )
  const inspectors = await rows(
    ListedInspector,
    sql`select inspector_id as id, detail from draws.public_inspector where draw_no = ${drawNo} order by inspector_id`,
  )
  const avoid = await rows(
    Avoidance,
    sql`select object_id as object, inspector_id as inspector, reason from draws.public_avoidance where draw_no = ${drawNo}
      order by object_id, inspector_id`,
  )
  const { title, contributors, revealHours, timesLimit, inspectorsEach, strata, listHash, frozenAt, seed, drawnAt } = found
  const [attempts, drawn] = [await listPublicAttempts(sql, drawNo), await listPublicDrawn(sql, drawNo)]
  return {
    format: FORMAT,
    list: { draw: drawNo, title, contributors, revealHours, timesLimit, inspectorsEach, strata, objects, inspectors, avoid },
    ...{ listHash, frozenAt, seed, drawnAt },
    attempts: attempts.map(({ openedAt: _, ...one }) => PublicAttempt.parse(one)),
    drawn: drawn.map(({ objectId, inspectors: by }) => ({ object: objectId, inspectors: by })),
    opened: drawn.flatMap(({ objectId, name, key, salt }) =>
      name && key && salt ? [{ id: objectId, text: `${name}\t${key}`, salt }] : [],
    ),
  }
}

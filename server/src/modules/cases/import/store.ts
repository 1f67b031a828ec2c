import { z } from 'zod'
import { type Copied, copyRows } from '../../../kit/copy.ts'
import { firstRow, rows, type Tx } from '../../../kit/db.ts'
import { DomainError } from '../../../kit/errors.ts'
import type { Instant } from '../../../kit/instant.ts'
import type { PageQuery } from '../../../kit/page.ts'
import { ImportRun } from './types.ts'

/** One import or undoing at a time, until the transaction ends. */
export async function takeTurn(tx: Tx): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended('cases.import', 0))`
}

const ORGAN = z.object({ id: z.uuid(), name: z.string(), path: z.string(), uscc: z.string().nullable() })

/** Bureaus whose rows the actor may write. */
export function organsInScope(tx: Tx): Promise<z.infer<typeof ORGAN>[]> {
  return rows(
    ORGAN,
    tx`select id, name, path, uscc from organisations.unit where organ_id = id and path ^@ (select platform.scope())`,
  )
}

const STAGED = `pg_temp.import_row (row_number, id, organ_id, unit_path, organ_name, number, raw_number, decided_on, party_name, party_type,
  uscc, penalties, fine_fen, confiscated_fen, fields, overridden, cells, errors)`

/** Streams all rows of the file, good and wrong, beside the database's tables; they go when the transaction ends. */
export async function stage(tx: Tx, staged: AsyncIterable<readonly Copied[]>): Promise<void> {
  await tx`create temporary table import_row (row_number int, id uuid, organ_id uuid, unit_path text, organ_name text, number text,
    raw_number text, decided_on date, party_name text, party_type text, uscc text, penalties text[], fine_fen bigint, confiscated_fen bigint,
    fields jsonb, overridden boolean, cells jsonb, errors jsonb, outcome text default 'created', target uuid) on commit drop`
  await copyRows(tx, STAGED, staged)
  await tx`analyze pg_temp.import_row`
}

/**
 * Compares the staged rows with each other and with what is here: a number twice in the file, a number of a decision made in this system,
 * the same row again, a changed row. @param usccOverride see `ImportRun`
 */
export async function compare(tx: Tx, at: Record<'number', string>): Promise<void> {
  await tx`update pg_temp.import_row set outcome = 'wrong' where errors is not null`
  await tx`update pg_temp.import_row r set outcome = 'wrong',
      errors = jsonb_build_object(${at.number}::text, '与第 ' || d.first || ' 行的文号重复')
    from (select row_number, min(row_number) over (partition by organ_id, number) as first
      from pg_temp.import_row where outcome = 'created') d
    where d.row_number = r.row_number and d.first < r.row_number`
  await tx`update pg_temp.import_row r set outcome = 'wrong',
      errors = jsonb_build_object(${at.number}::text, '是本系统内作出的决定，不能再作为历史决定导入')
    from cases.decision d where r.outcome = 'created' and d.number = r.number`
  await tx`update pg_temp.import_row r set target = d.id, outcome = case when d.fields = r.fields then 'skipped' else 'updated' end
    from cases.imported_decision d where r.outcome = 'created' and d.organ_name = r.organ_name and d.number = r.number`
}

const Counts = z.object({
  read: z.int(),
  created: z.int(),
  updated: z.int(),
  skipped: z.int(),
  wrong: z.int(),
  overridden: z.int(),
})
export type Counts = z.infer<typeof Counts>

export async function count(tx: Tx): Promise<Counts> {
  const found = await firstRow(
    Counts,
    tx`select count(*) as read, count(*) filter (where outcome = 'created') as created, count(*) filter (where outcome = 'updated') as updated,
         count(*) filter (where outcome = 'skipped') as skipped, count(*) filter (where outcome = 'wrong') as wrong,
         count(*) filter (where overridden and outcome in ('created', 'updated')) as overridden from pg_temp.import_row`,
  )
  return found ?? { read: 0, created: 0, updated: 0, skipped: 0, wrong: 0, overridden: 0 }
}

export type NewRun = Counts & {
  id: string
  unitPath: string
  fileName: string
  dryRun: boolean
  usccOverride: string | null
  importedBy: string
  importedByName: string
  importedAt: Instant
}

export async function insertRun(tx: Tx, run: NewRun): Promise<void> {
  await tx`insert into cases.import (id, unit_path, file_name, dry_run, uscc_override, overridden_rows, imported_by, imported_by_name, imported_at,
      read_rows, created_rows, updated_rows, skipped_rows, wrong_rows)
    values (${run.id}, ${run.unitPath}, ${run.fileName}, ${run.dryRun}, ${run.usccOverride}, ${run.overridden}, ${run.importedBy},
      ${run.importedByName}, ${run.importedAt}, ${run.read}, ${run.created}, ${run.updated}, ${run.skipped}, ${run.wrong})`
  await tx`insert into cases.import_error (import_id, row_number, cells, errors)
    select ${run.id}, row_number, coalesce(cells, fields), errors from pg_temp.import_row where outcome = 'wrong'`
}

/** Writes new rows and replaces changed ones, keeping what they were. */
export async function take(tx: Tx, importId: string, usccOverride: string | null): Promise<void> {
  await tx`insert into cases.imported_revision (decision_id, import_id, data)
    select d.id, ${importId}, to_jsonb(d) from cases.imported_decision d join pg_temp.import_row r on r.target = d.id where r.outcome = 'updated'`
  await tx`update cases.imported_decision d set import_id = ${importId}, row_number = r.row_number, raw_number = r.raw_number,
      decided_on = r.decided_on, party_name = r.party_name, party_type = r.party_type, uscc = r.uscc, penalties = r.penalties,
      fine_fen = r.fine_fen, confiscated_fen = r.confiscated_fen, fields = r.fields,
      uscc_override = case when r.overridden then ${usccOverride} end
    from pg_temp.import_row r where r.target = d.id and r.outcome = 'updated'`
  await tx`insert into cases.imported_decision (id, import_id, row_number, unit_id, unit_path, organ_id, organ_name, number, raw_number, decided_on,
      party_name, party_type, uscc, penalties, fine_fen, confiscated_fen, fields, uscc_override)
    select id, ${importId}, row_number, organ_id, unit_path, organ_id, organ_name, number, raw_number, decided_on, party_name, party_type, uscc,
      penalties, fine_fen, confiscated_fen, fields, case when overridden then ${usccOverride} end
    from pg_temp.import_row where outcome = 'created'`
}

const runColumns = (tx: Tx) => tx`id, file_name as "fileName", dry_run as "dryRun", imported_by_name as "importedByName",
  imported_at as "importedAt", read_rows as read, created_rows as created, updated_rows as updated, skipped_rows as skipped, wrong_rows as wrong,
  uscc_override as "usccOverride", overridden_rows as overridden, undone_at as "undoneAt", undone_reason as "undoneReason"`

export async function getRun(tx: Tx, id: string): Promise<ImportRun> {
  const run = await firstRow(ImportRun, tx`select ${runColumns(tx)} from cases.import where id = ${id}`)
  if (!run) throw new DomainError('not-found', 'import-not-found', '没有这次导入，或不在您的管辖范围内。')
  return run
}

export async function listRuns(tx: Tx, { page, pageSize }: PageQuery): Promise<{ total: number; items: ImportRun[] }> {
  const [items, total] = await Promise.all([
    rows(
      ImportRun,
      tx`select ${runColumns(tx)} from cases.import order by imported_at desc, id desc limit ${pageSize} offset ${(page - 1) * pageSize}`,
    ),
    firstRow(z.object({ n: z.int() }), tx`select count(*) as n from cases.import`),
  ])
  return { total: total?.n ?? 0, items }
}

const WrongRow = z.object({
  row: z.int(),
  cells: z.record(z.string(), z.string()),
  errors: z.record(z.string(), z.string()),
})
export type StoredWrongRow = z.infer<typeof WrongRow>

/** Wrong rows after a row number, in the order of the file. Cells and errors are named by field. */
export function wrongRows(tx: Tx, importId: string, after: number, most: number): Promise<StoredWrongRow[]> {
  return rows(
    WrongRow,
    tx`select row_number as row, cells, errors from cases.import_error where import_id = ${importId} and row_number > ${after}
      order by row_number limit ${most}`,
  )
}

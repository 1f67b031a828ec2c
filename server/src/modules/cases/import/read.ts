import type { Copied } from '../../../kit/copy.ts'
import type { TableRow } from '../../../kit/tables/index.ts'
import { newId } from '../../../kit/uuid.ts'
import { PENALTY_COLUMNS, type PenaltyCells, TITLE_OF } from './columns.ts'
import { checkRow, type PenaltyRow, type RowErrors, type RowTerms } from './rules.ts'

/** Gives a file's row its field names; a column may be headed by its title or by its code. */
function named({ cells, problems }: TableRow): { cells: PenaltyCells; problems: RowErrors } {
  const read = {} as PenaltyCells
  const wrong: RowErrors = {}
  for (const { key, title, code } of PENALTY_COLUMNS) {
    read[key] = cells[title] ?? cells[code] ?? ''
    const problem = problems[title] ?? problems[code]
    if (problem) wrong[key] = problem
  }
  return { cells: read, problems: wrong }
}

/** Every row of the file, checked, as the staging table takes it. */
export async function* checkedRows(
  first: IteratorResult<TableRow>,
  table: AsyncIterator<TableRow>,
  terms: RowTerms,
): AsyncGenerator<readonly Copied[]> {
  for (let next = first; !next.done; next = await table.next()) {
    const { cells, problems } = named(next.value)
    const { row, errors } = checkRow(cells, problems, terms)
    yield row ? goodRow(next.value.row, row) : wrongRow(next.value.row, cells, errors)
  }
}

function goodRow(at: number, row: PenaltyRow): readonly Copied[] {
  const { organ, number, rawNumber, decidedOn, partyType, penalties, fineFen, confiscatedFen, fields, overridden } = row
  const organColumns = [organ.id, organ.path, organ.name]
  const party = [fields.partyName ?? '', partyType, fields.uscc ?? null]
  return [
    ...[at, newId(), ...organColumns, number, rawNumber, decidedOn, ...party],
    ...[penalties, fineFen, confiscatedFen, fields, overridden, null, null],
  ]
}

/** Unseen signs are told as errors and left out: PostgreSQL cannot store all of them. */
const storable = (text: string) => text.replaceAll('\u0000', '').toWellFormed()

function wrongRow(at: number, cells: PenaltyCells, errors: RowErrors): readonly Copied[] {
  const kept = Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, storable(value)]))
  return [at, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, kept, errors]
}

/** A stored row or its errors under the titles people know. */
export function titled(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [TITLE_OF[key as keyof PenaltyCells] ?? key, value]))
}

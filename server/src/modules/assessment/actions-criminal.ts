import { readTable, type TableRow } from '../../kit/tables/index.ts'
import { audit, authorise, type Ctx, type Upload } from '../../platform/index.ts'
import { CRIMINAL_HEADERS, CRIMINAL_TITLES, readCriminalRow } from './rules-criminal.ts'
import { insertCriminalRows, type Numbered } from './store-criminal.ts'
import type { WrongRow } from './types.ts'

const MOST_ROWS = 100_000
const MOST_TOLD = 100

type Input = { dryRun: 'true' | 'false'; file: Upload }

/**
 * Registers criminal files by a CSV or XLSX table: all rows or, when one is wrong, none. A dry run writes them too and takes them back, so that it tells what
 * the database would say.
 * @returns what was read, with the wrong rows as they stood and why
 */
export async function importCriminalFiles(ctx: Ctx, { dryRun, file }: Input) {
  authorise(ctx.actor, 'assessment.register')
  const given: TableRow[] = []
  for await (const row of readTable(file.stream, { name: file.name, headers: CRIMINAL_HEADERS, maxRows: MOST_ROWS }))
    given.push(row)
  const { good, wrong } = sorted(given, ctx)
  const refused = await write(ctx, good, { take: dryRun === 'false' && wrong.length === 0, name: file.name })
  const cellsOf = new Map(given.map(({ row, cells }) => [row, cells]))
  for (const one of refused) wrong.push({ row: one.at, cells: cellsOf.get(one.at) ?? {}, errors: reasons(one) })
  wrong.sort((one, other) => one.row - other.row)
  const taken = dryRun === 'false' && wrong.length === 0 ? good.length : 0
  return { dryRun: dryRun === 'true', read: given.length, taken, wrong: wrong.length, wrongRows: wrong.slice(0, MOST_TOLD) }
}

function sorted(given: readonly TableRow[], { today }: Ctx) {
  const [good, wrong, seen] = [[] as Numbered[], [] as WrongRow[], new Set<string>()]
  for (const { row, cells, problems } of given) {
    const read = readCriminalRow(cells, today, seen)
    const errors = { ...('errors' in read ? read.errors : {}), ...problems }
    if ('errors' in read || Object.keys(problems).length > 0) wrong.push({ row, cells, errors })
    else good.push({ ...read, at: row })
  }
  return { good, wrong }
}

type Refused = Awaited<ReturnType<typeof insertCriminalRows>>
class TakenBack extends Error {}

/** Writes all or nothing. @returns what the database would not take */
function write(ctx: Ctx, good: readonly Numbered[], { take, name }: { take: boolean; name: string }): Promise<Refused> {
  return ctx.transaction(async (tx) => {
    let refused: Refused = []
    await tx
      .savepoint(async (inner) => {
        refused = await insertCriminalRows(inner, good, ctx.actor.id, ctx.now)
        if (!take || refused.length > 0) throw new TakenBack()
      })
      .catch((error: unknown) => {
        if (!(error instanceof TakenBack)) throw error
      })
    if (take && refused.length === 0 && good.length > 0)
      audit.record(tx, {
        action: 'assessment.criminal-files-imported',
        subject: 'criminal-files',
        details: { file: name, taken: good.length },
      })
    return refused
  })
}

function reasons({ unit, person }: Refused[number]): Record<string, string> {
  if (unit && person) return { [CRIMINAL_TITLES.number]: '该案卷编号已登记' }
  return {
    ...(unit ? {} : { [CRIMINAL_TITLES.unitCode]: '没有该单位，或者不在您的单位范围内' }),
    ...(person ? {} : { [CRIMINAL_TITLES.policeNumber]: '没有该警号的民警，或者不在您的单位范围内' }),
  }
}

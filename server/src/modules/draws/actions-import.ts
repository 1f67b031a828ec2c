import { randomBytes } from 'node:crypto'
import type { Tx } from '../../kit/db.ts'
import { readTable } from '../../kit/tables/index.ts'
import { audit, authorise, type Ctx, type Upload } from '../../platform/index.ts'
import { avoidancesOf, type Chance, hiddenObject, openList } from './actions.ts'
import { OBJECT_HEADERS, readObject } from './rules-import.ts'
import { clearObjects, insertObjects } from './store-list.ts'
import type { NewObject, WrongObject } from './types.ts'

const MOST_ROWS = 1_000_000
const MOST_TOLD = 100
const BATCH = 2000

type Input = { drawId: string; dryRun: 'true' | 'false'; file: Upload }

/**
 * Takes a CSV or XLSX table as the list of a draw, in place of the one before: all rows or, when one is wrong, none.
 * @returns what was read, with the wrong rows as they stood and why
 */
export async function importDrawObjects(ctx: Ctx, { drawId, dryRun, file }: Input, chance: Chance = randomBytes) {
  authorise(ctx.actor, 'draw.plan')
  const table = readTable(file.stream, { name: file.name, headers: OBJECT_HEADERS, maxRows: MOST_ROWS })
  try {
    const first = await table.next() // an upload is on disk now: no transaction waits for the network
    return await ctx.transaction(async (tx) => {
      const plan = await openList(ctx, tx, drawId)
      const { good, told, wrong, read } = await checked(first, table, new Set(plan.strata.map(({ stratum }) => stratum)))
      const take = dryRun === 'false' && wrong === 0
      if (take) {
        await clearObjects(tx, drawId)
        for (let from = 0; from < good.length; from += BATCH)
          await insertHidden(tx, drawId, good.slice(from, from + BATCH), chance)
        audit.record(tx, { action: 'draw.list-imported', subject: drawId, details: { file: file.name, taken: good.length } })
      }
      return { dryRun: dryRun === 'true', read, taken: take ? good.length : 0, wrong, wrongRows: told }
    })
  } finally {
    await table.return(undefined)
  }
}

function insertHidden(tx: Tx, drawId: string, objects: readonly NewObject[], chance: Chance): Promise<void> {
  const hidden = objects.map((object) => ({ row: hiddenObject(object, chance), object }))
  const avoid = hidden.flatMap(({ row, object }) => avoidancesOf(row.objectId, object))
  return insertObjects(
    tx,
    drawId,
    hidden.map(({ row }) => row),
    avoid,
  )
}

type Table = ReturnType<typeof readTable>
/** Of a million wrong rows only the first are kept; of good ones none once one is wrong. */
async function checked(first: Awaited<ReturnType<Table['next']>>, table: Table, strata: ReadonlySet<string>) {
  const [told, seen] = [[] as WrongObject[], new Set<string>()]
  let [good, read, wrong] = [[] as NewObject[], 0, 0]
  for (let next = first; !next.done; next = await table.next()) {
    const { row, cells, problems } = next.value
    read++
    const object = readObject(cells, strata, seen)
    if (!('errors' in object) && Object.keys(problems).length === 0) {
      if (wrong === 0) good.push(object)
      continue
    }
    good = []
    wrong++
    if (told.length < MOST_TOLD) told.push({ row, cells, errors: { ...('errors' in object ? object.errors : {}), ...problems } })
  }
  return { good, told, wrong, read }
}

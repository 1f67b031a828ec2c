import { randomBytes } from 'node:crypto'
import { readTable } from '../../kit/tables/index.ts'
import { audit, authorise, type Ctx, type Upload } from '../../platform/index.ts'
import { avoidancesOf, type Chance, hiddenObject, openList } from './actions.ts'
import { OBJECT_HEADERS, readObject } from './rules-import.ts'
import { clearObjects, insertObjects } from './store-list.ts'
import type { NewObject, WrongObject } from './types.ts'

const MOST_ROWS = 1_000_000
const MOST_TOLD = 100

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
      const { good, wrong, read } = await checked(first, table, new Set(plan.strata.map(({ stratum }) => stratum)))
      const take = dryRun === 'false' && wrong.length === 0
      if (take) {
        const hidden = good.map((object) => ({ row: hiddenObject(object, chance), object }))
        await clearObjects(tx, drawId)
        const avoid = hidden.flatMap(({ row, object }) => avoidancesOf(row.objectId, object))
        await insertObjects(
          tx,
          drawId,
          hidden.map(({ row }) => row),
          avoid,
        )
        audit.record(tx, { action: 'draw.list-imported', subject: drawId, details: { file: file.name, taken: good.length } })
      }
      const told = { wrong: wrong.length, wrongRows: wrong.slice(0, MOST_TOLD) }
      return { dryRun: dryRun === 'true', read, taken: take ? good.length : 0, ...told }
    })
  } finally {
    await table.return(undefined)
  }
}

type Table = ReturnType<typeof readTable>
async function checked(first: Awaited<ReturnType<Table['next']>>, table: Table, strata: ReadonlySet<string>) {
  const [good, wrong, seen] = [[] as NewObject[], [] as WrongObject[], new Set<string>()]
  let read = 0
  for (let next = first; !next.done; next = await table.next()) {
    const { row, cells, problems } = next.value
    read++
    const object = readObject(cells, strata, seen)
    const errors = { ...('errors' in object ? object.errors : {}), ...problems }
    if ('errors' in object || Object.keys(problems).length > 0) wrong.push({ row, cells, errors })
    else good.push(object)
  }
  return { good, wrong, read }
}

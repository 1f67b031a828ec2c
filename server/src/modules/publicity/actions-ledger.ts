import type { Tx } from '../../kit/db.ts'
import { DomainError } from '../../kit/errors.ts'
import { authorise, type Ctx } from '../../platform/index.ts'
import { chinaCalendar } from '../law/index.ts'
import { getUnit } from '../organisations/index.ts'
import { ledgerRowOf, periodOf, workingDaysOf } from './rules-ledger.ts'
import * as store from './store-ledger.ts'
import type { Ledger, LedgerLine, LedgerLineQuery, LedgerQuery } from './types-ledger.ts'

const MOST_FAULTS = 200

type Asked = store.LedgerSpan & { unitName: string }

async function spanOf(ctx: Ctx, tx: Tx, query: LedgerQuery): Promise<Asked> {
  const { scopePath } = ctx.actor
  const unit = query.unitId ? await getUnit(tx, query.unitId) : null
  if (unit && !unit.path.startsWith(scopePath)) throw new DomainError('not-found', 'unit-not-found', '没有这个机构。')
  return {
    ...periodOf(query, ctx.today),
    asOf: ctx.today,
    workingDays: workingDaysOf(chinaCalendar, ctx.today),
    within: unit?.path ?? scopePath,
    unitName: unit?.name ?? '全部单位',
  }
}

/**
 * Decided = published + withheld + sealed + pending + late, by month and unit. A row that does not add up carries no numbers; what is off is
 * listed by decision.
 */
export function getLedger(ctx: Ctx, query: LedgerQuery): Promise<Ledger> {
  authorise(ctx.actor, 'ledger.read')
  return ctx.transaction(async (tx) => {
    const { unitName, ...span } = await spanOf(ctx, tx, query)
    const rows = (await store.countLedger(tx, span)).map((row) => ledgerRowOf(row, span.within))
    const off = rows.some(({ counts }) => counts === null)
    const faults = off
      ? await store.listLedgerLines(tx, span, { off: 'true', page: 1, pageSize: MOST_FAULTS })
      : { total: 0, items: [] }
    const { from, to, asOf } = span
    return { from, to, asOf, unitName, rows, faults: faults.items, faultsTotal: faults.total }
  })
}

/** The decisions that one number of the ledger counts. */
export function listLedgerRecords(ctx: Ctx, query: LedgerLineQuery): Promise<{ total: number; items: LedgerLine[] }> {
  authorise(ctx.actor, 'ledger.read')
  return ctx.transaction(async (tx) => store.listLedgerLines(tx, await spanOf(ctx, tx, query), query))
}

import type { Tx } from '../../../kit/db.ts'
import { authorise, type Ctx } from '../../../platform/index.ts'
import { CAUSES } from './data/index.ts'
import * as store from './store.ts'
import type { CauseOfAction } from './types.ts'

/** The program's causes of action into the database. @returns rows changed */
export function syncCauses(tx: Tx): Promise<number> {
  return store.saveCauses(tx, CAUSES)
}

/** Every cause of action with its wordings and penalty tiers, for the form. */
export function listCauses(ctx: Ctx): Promise<CauseOfAction[]> {
  authorise(ctx.actor, 'law.read')
  return ctx.read((tx) => store.listCauses(tx))
}

import type { Tx } from '../../../kit/db.ts'
import { authorise, type Ctx } from '../../../platform/index.ts'
import { CAUSES } from './data/index.ts'
import { causeOf, causeVersionOn } from './rules.ts'
import * as store from './store.ts'
import type { CauseOfAction, Governing, GoverningQuery } from './types.ts'

/** The program's causes of action into the database. @returns rows changed */
export function syncCauses(tx: Tx): Promise<number> {
  return store.saveCauses(tx, CAUSES)
}

/** Every cause of action with its wordings and penalty tiers, for the form. */
export function listCauses(ctx: Ctx): Promise<CauseOfAction[]> {
  authorise(ctx.actor, 'law.read')
  return ctx.read((tx) => store.listCauses(tx))
}

/**
 * The wording of the law by which an act would be judged today, with its explanation: the form shows it before the proposal is sent.
 * @throws DomainError `unknown-cause`, `decided-before-act`, `cause-version-missing`
 * @law APL:37
 */
export async function getGoverningLaw(ctx: Ctx, { causeCode, actOn, tier }: GoverningQuery): Promise<Governing> {
  authorise(ctx.actor, 'law.read')
  return causeVersionOn(causeOf(causeCode), actOn, ctx.today, tier)
}

import type { Day } from '../../../kit/day.ts'
import type { Tx } from '../../../kit/db.ts'
import { authorise, type Ctx, settingOf } from '../../../platform/index.ts'
import { reviewerPercent, reviewerQualifiedSince } from '../settings.ts'
import type { Staffing } from '../types.ts'
import { staffingOf } from './rules.ts'
import * as store from './store.ts'

/** The staffing check of each bureau the transaction's actor sees in full, with the people counted. */
export async function staffing(tx: Tx, on: Day): Promise<Staffing> {
  const [organs, people, percent, qualifiedSince] = await Promise.all([
    store.organsInScope(tx, on),
    store.peopleOn(tx, on),
    settingOf(tx, reviewerPercent),
    settingOf(tx, reviewerQualifiedSince),
  ])
  return staffingOf(organs, people, { on, percent, qualifiedSince })
}

/** @param input.on the day to count; today when absent */
export function checkStaffing(ctx: Ctx, input: { on?: Day }): Promise<Staffing> {
  authorise(ctx.actor, 'organisation.read')
  return ctx.transaction((tx) => staffing(tx, input.on ?? ctx.today))
}

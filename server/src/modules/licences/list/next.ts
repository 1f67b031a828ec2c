import type { Tx } from '../../../kit/db.ts'
import type { Ctx } from '../../../platform/index.ts'
import type { Deadline } from '../../law/index.ts'
import { nextDue } from '../deadlines/rules.ts'
import { countingNow } from '../deadlines/settings.ts'
import { findLicenceFiles } from '../file/store.ts'
import * as store from './store.ts'
import type { ApplicationFilter, ApplicationItem } from './types.ts'

/** Files read at a time: each is some kilobytes. */
const BATCH = 500

/** The most urgent clock of each of these applications that has one, by its id. */
async function clocksOf(ctx: Ctx, tx: Tx, ids: readonly string[]): Promise<Map<string, Deadline>> {
  const counting = await countingNow(tx, ctx.now)
  const found = new Map<string, Deadline>()
  for (let from = 0; from < ids.length; from += BATCH) {
    for (const file of await findLicenceFiles(tx, ids.slice(from, from + BATCH))) {
      const clock = nextDue(file, counting)
      if (clock) found.set(file.application.id, clock)
    }
  }
  return found
}

/** The next step owed on each application, as the list shows it. */
export async function nextSteps(ctx: Ctx, tx: Tx, ids: readonly string[]): Promise<(id: string) => ApplicationItem['next']> {
  const clocks = ids.length > 0 ? await clocksOf(ctx, tx, ids) : new Map<string, Deadline>()
  return (id) => {
    const clock = clocks.get(id)
    return clock?.dueOn ? { title: clock.title, dueOn: clock.dueOn, state: clock.state } : null
  }
}

/** The filter with what only a clock can tell: clocks are counted by rules, not by the database, so the open applications it finds are counted first. */
export async function selected(ctx: Ctx, tx: Tx, filter: ApplicationFilter): Promise<store.Selection> {
  const chosen = { filter, today: ctx.today }
  if (!filter.due) return chosen
  const clocks = await clocksOf(ctx, tx, await store.openIds(tx, chosen))
  return { ...chosen, among: [...clocks].flatMap(([id, { state }]) => (state === filter.due ? [id] : [])) }
}

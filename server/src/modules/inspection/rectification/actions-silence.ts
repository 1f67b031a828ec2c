import type { Tx } from '../../../kit/db.ts'
import { audit, authorise, type Ctx, settingOf } from '../../../platform/index.ts'
import { chinaCalendar } from '../../law/index.ts'
import { takeStep } from './actions-act.ts'
import { clock } from './rules-clock.ts'
import { rectificationTerms } from './settings.ts'
import * as store from './store.ts'

/** Silence is acceptance: what the unit did not answer by the end of its day counts as taken on. Also counts days of a calendar loaded since. */
export function acceptSilence(ctx: Ctx): Promise<{ accepted: number; dated: number }> {
  authorise(ctx.actor, 'rectification.answer')
  return ctx.transaction(async (tx) => {
    const terms = await settingOf(tx, rectificationTerms)
    const silent = await store.listSilent(tx, ctx.today)
    let accepted = 0
    for (const { id } of silent) {
      const now = await store.getRectification(tx, id, true)
      if (now.state !== 'found') continue // answered while this waited for the row
      await takeStep(ctx, tx, 'silence', now, terms, { to: 'confirmed', words: '逾期未答复，视为认领。' })
      accepted += 1
    }
    return { accepted, dated: await countAgain(tx) }
  })
}

async function countAgain(tx: Tx): Promise<number> {
  let dated = 0
  for (const { id } of await store.listUncounted(tx)) {
    const { dueFrom, dueDays } = await store.getRectification(tx, id, true)
    const dueOn = dueFrom && dueDays ? clock(dueFrom, dueDays, chinaCalendar).dueOn : null
    if (dueOn === null) continue
    await store.updateRectification(tx, id, { dueOn })
    audit.record(tx, { action: 'rectification.dated', subject: id, details: { dueOn } })
    dated += 1
  }
  return dated
}

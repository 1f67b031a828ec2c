import { dayOf, startOf } from '../../../kit/day.ts'
import { audit, authorise, type Ctx, settingOf } from '../../../platform/index.ts'
import { chinaCalendar } from '../../law/index.ts'
import { answerTerm, contactsKeptFrom } from './rules.ts'
import { objectionContactMonths, objectionWorkingDays } from './settings.ts'
import * as store from './store.ts'

/** Erases names and contacts that are needed no more, and counts the days of what came in before the calendar was loaded. @law PIPL:19, PIPL:47 */
export function keepObjections(ctx: Ctx): Promise<{ erased: number; dated: number }> {
  authorise(ctx.actor, 'objection.handle')
  return ctx.transaction(async (tx) => {
    const months = await settingOf(tx, objectionContactMonths)
    const erased = await store.eraseContacts(tx, startOf(contactsKeptFrom(ctx.today, months)), ctx.now)
    if (erased > 0) audit.record(tx, { action: 'objection.contacts-erased', subject: 'publicity', details: { count: erased } })
    const days = await settingOf(tx, objectionWorkingDays)
    let dated = 0
    for (const { id, submittedAt } of await store.listUndated(tx)) {
      const { dueOn } = answerTerm(dayOf(submittedAt), days, chinaCalendar)
      if (!dueOn) continue
      await store.setDue(tx, id, dueOn)
      dated += 1
    }
    return { erased, dated }
  })
}

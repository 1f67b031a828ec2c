import { DomainError } from '../../kit/errors.ts'
import { authorise, type Ctx } from '../../platform/index.ts'
import * as store from './store-tally.ts'

/**
 * Folds the tally of public records and holds it against a recount.
 * @throws DomainError `tally-differs` when a count the portal shows is not the count of the records; the job is then shown as failed
 */
export function checkTally(ctx: Ctx): Promise<{ folded: number }> {
  authorise(ctx.actor, 'publicity.release')
  return ctx.transaction(async (tx) => {
    const folded = await store.foldTally(tx)
    const wrong = await store.countTallyErrors(tx)
    if (wrong > 0) throw new DomainError('conflict', 'tally-differs', `公示计数与逐条清点有${wrong}处不一致，请技术人员核对。`)
    return { folded }
  })
}

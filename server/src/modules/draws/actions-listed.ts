import type { Tx } from '../../kit/db.ts'
import { DomainError } from '../../kit/errors.ts'
import { getPlan } from './store.ts'
import { listDrawn } from './store-parts.ts'

/**
 * What a draw of an own unit drew, in its order, for the module that listed the objects.
 * @throws DomainError `not-drawn` before its result
 */
export async function drawnObjects(tx: Tx, drawId: string) {
  const plan = await getPlan(tx, drawId)
  if (!plan.drawnAt) throw new DomainError('refused', 'not-drawn', '这次抽取还没有结果，请先完成冻结、承诺、公开和计算。')
  return (await listDrawn(tx, drawId)).map(({ sequence, key, stratum }) => ({ sequence, key, stratum }))
}

/** Whether a draw was withdrawn before anybody could know its result; what it was for may be drawn anew. */
export async function isDrawWithdrawn(tx: Tx, drawId: string): Promise<boolean> {
  return (await getPlan(tx, drawId)).withdrawnAt !== null
}

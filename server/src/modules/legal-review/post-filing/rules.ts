import type { Refusal } from '../../../kit/errors.ts'
import { POINTS } from '../points.ts'
import type { GiveFiling } from './types.ts'

/**
 * Why the verdict does not follow from the points, or null: in order means nothing is amiss, anything else says what is.
 * @law PROC:39, PSA-2025:120 (filing), PROC:170 (what is checked)
 */
export function refuseFiling({ verdict, points }: Pick<GiveFiling, 'verdict' | 'points'>): Refusal | null {
  const notMet = points.filter((row) => row.verdict === 'not-met').map(({ point }) => POINTS[point].name)
  if (verdict === 'in-order' && notMet.length > 0) {
    return { code: 'point-not-met', detail: `“${notMet.join('、')}”不符合要求，不能认定为合格。`, basis: ['PROC:170'] }
  }
  if (verdict !== 'in-order' && notMet.length === 0) {
    return { code: 'nothing-to-correct', detail: '认定有瑕疵或者错误，应当至少指出一项不符合要求的要点。', basis: ['PROC:170'] }
  }
  return null
}

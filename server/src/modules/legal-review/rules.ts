import { DomainError, type Refusal } from '../../kit/errors.ts'
import { POINTS, Point } from './points.ts'
import type { GiveOpinion, PointVerdict } from './types.ts'

const REVIEW = ['PROC:170', 'APL:58'] as const

/** What is missing in the list of points, at its field, or nothing. */
export function pointErrors(points: readonly PointVerdict[]): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const [index, { point, verdict, reason }] of points.entries()) {
    if (points.findIndex((other) => other.point === point) !== index) errors[`points.${index}.point`] = '同一要点只能填写一次'
    if (verdict !== 'met' && !reason) errors[`points.${index}.reason`] = `请写明“${POINTS[point].name}”的理由`
  }
  const missing = Point.options.filter((point) => !points.some((given) => given.point === point))
  if (missing.length > 0) errors.points = `尚未审核：${missing.map((point) => POINTS[point].name).join('、')}`
  return errors
}

/** @throws DomainError `points-incomplete` with the field of each */
export function requirePoints(points: readonly PointVerdict[]): void {
  const fields = pointErrors(points)
  const count = Object.keys(fields).length
  if (count === 0) return
  throw new DomainError('invalid', 'points-incomplete', `审核要点有 ${count} 处需要补充。`, { fields, basis: [...REVIEW] })
}

const namesOf = (points: readonly PointVerdict[]) => points.map(({ point }) => POINTS[point].name).join('、')

/**
 * Why this result does not follow from the points, or null. Approval needs every point met; a return or a disagreement says at least one
 * point that is not; a transfer says whereto.
 * @law PROC:170, APL:58, APL:27
 */
export function refuseOpinion({
  result,
  points,
  transferTo,
}: Pick<GiveOpinion, 'result' | 'points' | 'transferTo'>): Refusal | null {
  const notMet = points.filter(({ verdict }) => verdict === 'not-met')
  if (result === 'approved' && notMet.length > 0) {
    return { code: 'point-not-met', detail: `“${namesOf(notMet)}”不符合要求，不能同意。`, basis: REVIEW }
  }
  if ((result === 'returned' || result === 'disagreed') && notMet.length === 0) {
    return { code: 'nothing-to-correct', detail: '退回补充或者不同意，应当至少指出一项不符合要求的要点。', basis: REVIEW }
  }
  if (result === 'transferred' && !transferTo) {
    return { code: 'transfer-where', detail: '请写明移送的机关。', basis: ['APL:27', 'PROC:172'] }
  }
  if (result !== 'transferred' && transferTo) {
    return { code: 'transfer-only', detail: '只有审核结果为移送时才填写移送机关。' }
  }
  return null
}

/** What the answer to an opinion depends on. */
export type AnswerFacts = { result: string; handlesCase: boolean; unitHead: boolean; reviewerAnswers: boolean }

/** Why this person may not answer this opinion, or null. @law PROC:170 (the handling unit corrects what the review found) */
export function refuseAnswer({ result, handlesCase, unitHead, reviewerAnswers }: AnswerFacts): Refusal | null {
  if (result === 'approved') return { code: 'nothing-to-answer', detail: '审核意见为同意，无需答复。' }
  if (reviewerAnswers) return { code: 'own-opinion', detail: '审核人员不能答复本人的审核意见。' }
  if (!handlesCase && !unitHead) return { code: 'not-handling', detail: '只有本案办案民警或者办案单位负责人可以答复审核意见。' }
  return null
}

import type { Refusal } from '../../kit/errors.ts'
import type { Instant } from '../../kit/instant.ts'
import type { DrawState, Plan, ShownPart } from './types.ts'

const WORDS: Record<DrawState, string> = {
  planned: '名单尚未冻结',
  committing: '正在等待各方承诺',
  revealing: '正在等待各方公开',
  overdue: '公开期限已过而有单位没有公开',
  revealed: '各方已全部公开，结果已定，等待计算',
  drawn: '结果已产生，等待公布',
  published: '结果已公布',
  withdrawn: '抽取已经撤回',
}

/** Where a draw stands; facts decide, nothing is stored. @param now a part may be missing only after the last moment of revealing */
export function stateOf(plan: Plan, now: Instant): DrawState {
  if (plan.withdrawnAt !== null) return 'withdrawn'
  if (plan.publishedAt !== null) return 'published'
  if (plan.drawnAt !== null) return 'drawn'
  if (plan.frozenAt === null) return 'planned'
  if (plan.revealed === plan.contributors) return 'revealed'
  if (plan.committed < plan.contributors) return 'committing'
  return plan.revealBy !== null && now > plan.revealBy ? 'overdue' : 'revealing'
}

/** Why an act is not possible where the draw stands. */
export function refuseState(state: DrawState, ...allowed: readonly DrawState[]): Refusal | null {
  if (allowed.includes(state)) return null
  return { code: `draw-${state}`, detail: `${WORDS[state]}，现在不能办理这一步。` }
}

type Parts = readonly Pick<ShownPart, 'attempt' | 'unitId' | 'accountId' | 'revealedAt'>[]
type Who = { accountId: string; unitId: string | null; wroteList?: boolean }

/** Different persons of different units, none of whom drew up the list, and no unit that withheld a part before. */
export function refuseCommit(plan: Plan, state: DrawState, parts: Parts, { accountId, unitId, wroteList }: Who): Refusal | null {
  const now = parts.filter(({ attempt }) => attempt === plan.attempt)
  if (refuseState(state, 'committing')) return refuseState(state, 'committing')
  if (unitId === null) return { code: 'part-no-unit', detail: '您的岗位不在任何单位，不能代表单位参加。' }
  if (wroteList || accountId === plan.plannedBy || accountId === plan.frozenBy)
    return { code: 'part-own-list', detail: '制作或者冻结名单的人不能提供随机数。' }
  if (now.some((part) => part.unitId === unitId || part.accountId === accountId))
    return { code: 'part-twice', detail: '本单位（或者您本人）在这一次抽取中已经承诺，须由其他单位参加。' }
  if (parts.some((part) => part.attempt < plan.attempt && part.unitId === unitId && part.revealedAt === null))
    return { code: 'part-barred', detail: '本单位此前没有按时公开，不得再参加这次抽取。' }
  return null
}

/** Only who committed reveals, once, when all have committed and the time is not over. */
export function refuseReveal(plan: Plan, state: DrawState, parts: Parts, accountId: string): Refusal | null {
  const refused = refuseState(state, 'revealing')
  if (refused) return refused
  const own = parts.find((part) => part.attempt === plan.attempt && part.accountId === accountId)
  if (!own) return { code: 'part-not-own', detail: '您在这一次抽取中没有承诺。' }
  if (own.revealedAt !== null) return { code: 'part-revealed', detail: '您已经公开。' }
  return null
}

/** Two lists that wait for their results at once could draw one enterprise oftener than the year allows. */
export function refuseClash(clashes: readonly { drawNo: string; objects: number }[]): Refusal | null {
  const [first] = clashes
  if (!first) return null
  const others = clashes.length > 1 ? `等 ${clashes.length} 次` : ''
  const detail = `名单中有 ${first.objects} 个对象同时在尚未产生结果的抽取 ${first.drawNo}${others}的名单中，可能超过年度抽查次数上限；请待其产生结果后再冻结。`
  return { code: 'draw-clash', detail }
}

/** From the last reveal on the result is fixed. */
export const refuseWithdraw = (state: DrawState): Refusal | null => refuseState(state, 'committing', 'revealing', 'overdue')

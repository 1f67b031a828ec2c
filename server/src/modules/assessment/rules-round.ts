import type { Refusal } from '../../kit/errors.ts'
import type { Campaign, Progress, Round, RoundState } from './types.ts'

export function stateOf({ sampledAt, assignedAt, fedBackAt, closedAt }: Round): RoundState {
  if (closedAt) return 'closed'
  if (fedBackAt) return 'fed-back'
  if (assignedAt) return 'marking'
  return sampledAt ? 'sampled' : 'drawing'
}

const NEEDS: Record<RoundState, string> = {
  drawing: '本轮尚未取得抽取结果',
  sampled: '本轮尚未分配评查员',
  marking: '本轮正在评查打分',
  'fed-back': '本轮已经反馈评查结果',
  closed: '本轮已经结束',
}
/** Why an act that belongs to a state is not possible now. */
export function refuseState(state: RoundState, wanted: RoundState): Refusal | null {
  return state === wanted ? null : { code: `round-${state}`, detail: `${NEEDS[state]}，不能进行此项操作。` }
}

/** A draw that was withdrawn draws nothing. */
export function refuseSample(state: RoundState, withdrawn: boolean): Refusal | null {
  if (state === 'drawing' && withdrawn) return { code: 'draw-withdrawn', detail: '本轮的抽取已经撤回，请重新安排抽取。' }
  return refuseState(state, 'drawing')
}
/** Drawn anew only when the draw was withdrawn, which is possible while nobody can know its result. */
export function refuseReplan(state: RoundState, withdrawn: boolean): Refusal | null {
  const refused = refuseState(state, 'drawing')
  if (refused) return refused
  return withdrawn ? null : { code: 'draw-stands', detail: '本轮的抽取没有撤回，不能重新安排。' }
}

export function refuseStarted({ startedAt, endedAt }: Campaign): Refusal | null {
  if (endedAt) return { code: 'campaign-ended', detail: '这次案卷评查已经结束。' }
  return startedAt ? { code: 'campaign-started', detail: '评查已经启动，评分标准已固定，不能再改。' } : null
}

/** A round follows one whose marks are told: its bureaus must not mark the same again, and its files are not drawn again. */
export function refuseRound(campaign: Campaign, rounds: readonly Round[]): Refusal | null {
  if (!campaign.startedAt) return { code: 'campaign-not-started', detail: '请先启动评查，固定评分标准。' }
  if (campaign.endedAt) return { code: 'campaign-ended', detail: '这次案卷评查已经结束。' }
  if (rounds.length >= campaign.plannedRounds)
    return { code: 'rounds-full', detail: `计划的 ${campaign.plannedRounds} 轮已经全部安排。` }
  const last = rounds.at(-1)
  if (last && !last.fedBackAt) return { code: 'round-before-open', detail: `第 ${last.sequence} 轮尚未反馈评查结果。` }
  return null
}

export function refuseEnd(campaign: Campaign, rounds: readonly Round[]): Refusal | null {
  if (!campaign.startedAt) return { code: 'campaign-not-started', detail: '评查尚未启动。' }
  if (campaign.endedAt) return { code: 'campaign-ended', detail: '这次案卷评查已经结束。' }
  const open = rounds.find(({ closedAt }) => closedAt === null)
  return open ? { code: 'round-open', detail: `第 ${open.sequence} 轮尚未结束。` } : null
}

/** Scores are told when every mark is in, third ones too. */
export function refuseFeedBack(state: RoundState, { assignments, marks }: Progress): Refusal | null {
  const refused = refuseState(state, 'marking')
  if (refused) return refused
  const left = assignments - marks
  return left > 0 ? { code: 'marks-missing', detail: `还有 ${left} 份评查表没有提交。` } : null
}

/** A round ends when every appeal is decided and no other can come: the term is over, or each file was appealed, which is possible once. */
export function refuseClose(
  state: RoundState,
  { appealBy }: Pick<Round, 'appealBy'>,
  today: string,
  { openAppeals, appealable }: Pick<Progress, 'openAppeals' | 'appealable'>,
): Refusal | null {
  const refused = refuseState(state, 'fed-back')
  if (refused) return refused
  if (appealBy !== null && today <= appealBy && appealable > 0)
    return { code: 'appeal-term-open', detail: `申诉期到 ${appealBy} 届满，期满后才能结束本轮。` }
  return openAppeals > 0 ? { code: 'appeals-open', detail: `还有 ${openAppeals} 件申诉没有处理。` } : null
}

type AppealAt = { round: Pick<Round, 'appealBy'>; state: RoundState; today: string; problems: number; appealed: boolean }
/** Once, by the unit, within the term; the last day counts. */
export function refuseAppeal({ round, state, today, problems, appealed }: AppealAt): Refusal | null {
  if (state !== 'fed-back' || round.appealBy === null)
    return { code: `round-${state}`, detail: '评查结果反馈以后、本轮结束以前才能申诉。' }
  if (appealed) return { code: 'appealed-before', detail: '这份案卷已经申诉过，对处理结果不再申诉。' }
  if (today > round.appealBy) return { code: 'appeal-late', detail: `申诉期已于 ${round.appealBy} 届满。` }
  return problems === 0 ? { code: 'nothing-to-appeal', detail: '这份案卷没有记录问题。' } : null
}

import type { Input, Reply } from '../api/operations.ts'
import type { Tone } from '../theme.ts'

export type Desk = Reply<'getReviewDesk'>
export type QueueRow = Reply<'listReviewQueue'>['items'][number]
export type Filing = Reply<'listPostFiling'>['items'][number]
export type Opinion = Desk['opinions'][number]
export type Point = Desk['points'][number]
export type Result = Input<'giveReviewOpinion'>['result']

export const VERDICTS = { met: '符合', 'not-met': '不符合', 'not-applicable': '不涉及' } as const
export type Verdict = keyof typeof VERDICTS
export const VERDICT_TONE: Record<Verdict, Tone> = { met: 'green', 'not-met': 'red', 'not-applicable': 'grey' }

export const RESULTS: Record<Result, string> = {
  approved: '同意',
  returned: '退回补充',
  disagreed: '不同意',
  transferred: '移送',
}
export const RESULT_TONE: Record<Result, Tone> = { approved: 'green', returned: 'amber', disagreed: 'red', transferred: 'blue' }

export const PROCEDURES = { ordinary: '普通程序', summary: '简易程序', 'fast-track': '快速办理' } as const
export const OUTCOMES = {
  penalty: '行政处罚',
  'no-penalty': '不予行政处罚',
  transfer: '移送',
  mediated: '治安调解结案',
  terminated: '终止调查',
} as const
export const MITIGATIONS = { none: '无', lighter: '从轻', reduced: '减轻' } as const

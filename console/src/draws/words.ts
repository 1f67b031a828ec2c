import type { Reply } from '../api/operations.ts'
import type { Tone } from '../theme.ts'

export type DrawDetail = Reply<'getDraw'>
export type DrawRow = Reply<'listDraws'>['items'][number]
export type DrawItem = Reply<'listDrawItems'>['items'][number]
type State = DrawDetail['state']

export const KINDS: Record<DrawRow['kind'], string> = {
  inspection: '双随机检查',
  'case-review': '案卷评查抽样',
  'look-back': '整改回头看抽样',
  other: '其他抽样',
}
export const STATES: Record<State, { title: string; tone: Tone }> = {
  planned: { title: '名单待冻结', tone: 'grey' },
  committing: { title: '等待承诺', tone: 'blue' },
  revealing: { title: '等待公开', tone: 'blue' },
  overdue: { title: '有人逾期未公开', tone: 'red' },
  revealed: { title: '待计算结果', tone: 'amber' },
  drawn: { title: '待公布', tone: 'amber' },
  published: { title: '已公布', tone: 'green' },
  withdrawn: { title: '已撤回', tone: 'grey' },
}
type Found = DrawDetail['drawn'][number]
export const RESULTS: Record<NonNullable<Found['result']>, string> = {
  'no-problem': '未发现问题',
  'problem-found': '发现问题',
  'not-operating': '未开展经营活动',
  'not-found': '通过登记的住所无法联系',
  refused: '不配合检查',
}
export const HANDLINGS: Record<NonNullable<Found['handling']>, string> = {
  none: '无需处理',
  'corrected-on-site': '当场改正',
  'ordered-to-correct': '责令限期改正',
  'case-opened': '立案查处',
  transferred: '移送有关部门',
}
export const MEANS: Record<DrawItem['means'], string> = { 'on-site': '现场检查', documents: '书面检查', online: '网络监测' }
/** What was typed one to a line. */
export const linesOf = (text = ''): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
export const REASONS = {
  'list-wrong': '名单有误',
  'inspection-cancelled': '检查取消',
  'parties-unavailable': '参加方不能到位',
  other: '其他原因',
} as const

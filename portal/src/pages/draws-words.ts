import { dayOf } from '../../../server/src/kit/day.ts'
import type { Instant } from '../../../server/src/kit/instant.ts'
import type { PublicDraw, PublicDrawn } from '../../../server/src/modules/draws/public.ts'
import { dayWords, timeWords } from '../parts.ts'

export const KINDS: Record<PublicDraw['kind'], string> = {
  inspection: '双随机检查',
  'case-review': '案卷评查抽样',
  'look-back': '整改回头看抽样',
  other: '其他抽样',
}
export const RESULTS: Record<NonNullable<PublicDrawn['result']>, string> = {
  'no-problem': '未发现问题',
  'problem-found': '发现问题',
  'not-operating': '未开展经营活动',
  'not-found': '通过登记的住所无法联系',
  refused: '不配合检查',
}
export const HANDLINGS: Record<NonNullable<PublicDrawn['handling']>, string> = {
  none: '无需处理',
  'corrected-on-site': '当场改正',
  'ordered-to-correct': '责令限期改正',
  'case-opened': '立案查处',
  transferred: '移送有关部门',
}
const WITHDRAWN: Record<NonNullable<PublicDraw['withdrawnReason']>, string> = {
  'list-wrong': '名单有误',
  'inspection-cancelled': '检查取消',
  'parties-unavailable': '参加方不能到位',
  other: '其他原因',
}

/** Where a draw stands, in words. */
export function stateWords({ publishedAt, drawnAt, withdrawnAt, withdrawnReason }: PublicDraw): string {
  if (withdrawnAt) return `已撤回（${WITHDRAWN[withdrawnReason ?? 'other']}）`
  if (publishedAt) return '结果已公布'
  return drawnAt ? '结果已产生，待公布' : '名单已冻结，等待各方随机数'
}

/** 2022年3月1日 9:30 */
export const momentWords = (moment: Instant): string => `${dayWords(dayOf(moment))} ${timeWords(moment)}`

import { moneyText } from './money.ts'

/** Official term of each kind of penalty. @law APL:9 */
export const PENALTY_NAMES = {
  warning: '警告',
  'public-criticism': '通报批评',
  fine: '罚款',
  'confiscate-gains': '没收违法所得',
  'confiscate-property': '没收非法财物',
  'suspend-license': '暂扣许可证件',
  'downgrade-qualification': '降低资质等级',
  'revoke-license': '吊销许可证件',
  'restrict-operation': '限制开展生产经营活动',
  'order-suspension': '责令停产停业',
  'order-closure': '责令关闭',
  'restrict-employment': '限制从业',
  detention: '行政拘留',
  other: '其他',
}

/** The same for a code that may be unknown here; then it is shown as it is. */
export const penaltyName = (kind: string): string => (PENALTY_NAMES as Readonly<Record<string, string>>)[kind] ?? kind

type Penalty = { kind: string; fineFen?: number; gainsFen?: number; days?: number; months?: number }

/** 行政拘留 10 日、罚款 500 元 */
export function penaltyText({ kind, fineFen, gainsFen, days, months }: Penalty): string {
  const name = penaltyName(kind)
  const sumFen = fineFen ?? gainsFen
  if (sumFen !== undefined) return `${name} ${moneyText(sumFen)}`
  if (days !== undefined) return `${name} ${days} 日`
  if (months !== undefined) return `${name} ${months} 个月`
  return name
}

/** All penalties of one item; 无 when there is none. */
export const penaltiesText = (penalties: readonly Penalty[]) => penalties.map(penaltyText).join('、') || '无'

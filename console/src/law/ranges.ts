import type { Reply } from '../api/operations.ts'
import { moneyText } from '../kit/money.ts'
import { penaltyName } from '../kit/penalty.ts'

export type Cause = Reply<'listCauses'>[number]
type Option = Cause['versions'][number]['tiers'][number]['options'][number]
type Range = Option['must'][number]

/** 行政拘留 5 日以上 10 日以下、罚款 1,000元以下 */
function rangeText(range: Range): string {
  const name = penaltyName(range.kind)
  if (range.kind === 'fine') {
    if (range.measure) return `${name}（${range.measure}）`
    const top = range.maxFen === null ? '' : `${moneyText(range.maxFen)}以下`
    if (range.minFen === range.maxFen) return `${name} ${moneyText(range.minFen)}`
    return range.minFen === 1 ? `${name} ${top}` : `${name} ${moneyText(range.minFen)}以上${top}`
  }
  if (range.kind === 'detention') return `${name} ${between(range.minDays, range.maxDays, ' 日')}`
  if (range.kind === 'suspend-license') return `${name} ${between(range.minMonths, range.maxMonths, ' 个月')}`
  return name
}

function between(least: number, most: number, unit: string): string {
  if (least === most) return `${most}${unit}`
  return least === 1 ? `${most}${unit}以下` : `${least}${unit}以上 ${most}${unit}以下`
}

/** One lawful combination in words. */
export function optionText({ must, may }: Option): string {
  const first = must.map(rangeText).join('并处')
  return may.length === 0 ? first : `${first}，可以并处${may.map(rangeText).join('、')}`
}

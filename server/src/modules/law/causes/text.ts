import { PENALTY_NAME, type Penalty, type PenaltyOption, type PenaltyRange } from './types.ts'

const yuan = (fen: number) => `${fen % 100 === 0 ? fen / 100 : (fen / 100).toFixed(2)}元`

/** `行政拘留10日`, `罚款500元`, `没收违法所得200元`. */
export function penaltyText(penalty: Penalty): string {
  if (penalty.kind === 'fine') return `罚款${yuan(penalty.fineFen)}`
  if (penalty.kind === 'detention') return `行政拘留${penalty.days}日`
  if (penalty.kind === 'suspend-license') return `暂扣许可证件${penalty.months}个月`
  if (penalty.kind === 'confiscate-gains') return `没收违法所得${yuan(penalty.gainsFen)}`
  return PENALTY_NAME[penalty.kind]
}

/** `行政拘留5日以上10日以下`, `罚款1000元以下`. */
export function rangeText(range: PenaltyRange): string {
  if (range.kind === 'fine') {
    if (range.measure) return `罚款（${range.measure}）`
    const top = range.maxFen === null ? '' : `${yuan(range.maxFen)}以下`
    if (range.minFen === range.maxFen) return `罚款${yuan(range.minFen)}`
    return range.minFen === 1 ? `罚款${top}` : `罚款${yuan(range.minFen)}以上${top}`
  }
  if (range.kind === 'detention') {
    if (range.minDays === range.maxDays) return `行政拘留${range.minDays}日`
    return range.minDays === 1 ? `行政拘留${range.maxDays}日以下` : `行政拘留${range.minDays}日以上${range.maxDays}日以下`
  }
  if (range.kind === 'suspend-license') return `暂扣许可证件${range.maxMonths}个月`
  return PENALTY_NAME[range.kind]
}

/** `行政拘留5日以上10日以下，可以并处罚款1000元以下` */
export function optionText(option: PenaltyOption): string {
  const must = option.must.map(rangeText).join('并处')
  return option.may.length === 0 ? must : `${must}，可以并处${option.may.map(rangeText).join('、')}`
}

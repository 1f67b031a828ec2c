import { sumText } from '../kit/money.ts'
import { PENALTIES } from './names.ts'
import type { Penalty, PenaltyRange, Tier } from './types.ts'

type Option = Tier['options'][number]
export type Kind = Penalty['kind']

/** What the law allows of one kind, in words; both bounds belong to it. */
export function boundsText(range: PenaltyRange): string {
  if (range.kind === 'detention')
    return range.minDays === range.maxDays ? `${range.minDays}日` : `${range.minDays}日以上${range.maxDays}日以下`
  if (range.kind === 'suspend-license') return `${range.minMonths}个月以上${range.maxMonths}个月以下`
  if (range.kind !== 'fine') return ''
  if (range.measure) return range.measure
  if (range.maxFen === null) return `${sumText(range.minFen)}以上`
  return range.minFen <= 100 ? `${sumText(range.maxFen)}以下` : `${sumText(range.minFen)}以上${sumText(range.maxFen)}以下`
}

const oneText = (range: PenaltyRange) => `${PENALTIES[range.kind]}${boundsText(range)}`

/** One lawful combination in words: 行政拘留5日以上10日以下，可以并处罚款500元以下. */
export function rangeText({ must, may }: Option): string {
  const base = must.map(oneText).join('并处')
  if (may.length === 0) return base
  const more = may.map(oneText).join('、')
  return base ? `${base}，可以并处${more}` : `可以处${more}`
}

/** Every kind the tier names with its ranges, in the order of the law; without a tier, every kind there is. */
export function kindsOf(tier: Tier | undefined): { kind: Kind; text: string }[] {
  if (!tier) return (Object.keys(PENALTIES) as Kind[]).map((kind) => ({ kind, text: '' }))
  const ranges = tier.options.flatMap(({ must, may }) => [...must, ...may])
  const kinds = [...new Set(ranges.map((range) => range.kind))]
  return kinds.map((kind) => {
    const texts = ranges.filter((range) => range.kind === kind).map(boundsText)
    return { kind, text: [...new Set(texts)].filter(Boolean).join('；或者') }
  })
}

/** A penalty of the kind without its amount yet, in the shape the request takes. */
export function blank(kind: Kind): Penalty {
  if (kind === 'fine') return { kind, fineFen: null } as unknown as Penalty
  if (kind === 'detention') return { kind, days: null } as unknown as Penalty
  if (kind === 'suspend-license') return { kind, months: null } as unknown as Penalty
  if (kind === 'confiscate-gains') return { kind, gainsFen: null } as unknown as Penalty
  return { kind } as Penalty
}

/** Whether an amount is still missing. */
export const isUnfinished = (penalty: Penalty): boolean =>
  Object.values(penalty).some((value) => value === null || Number.isNaN(value))

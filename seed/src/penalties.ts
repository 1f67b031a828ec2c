import type { CauseVersion, Penalty, PenaltyRange, PenaltyTier } from '../../server/src/modules/law/index.ts'
import type { Random } from './random.ts'

/** A round sum an officer would write, inside the range; fen. Null when the range begins above the cap. */
function fineIn(random: Random, range: Extract<PenaltyRange, { kind: 'fine' }>, capFen: number): number | null {
  const top = Math.min(range.maxFen ?? range.minFen * 3, capFen)
  const step = range.stepFen ?? (top > 100_000 ? 10_000 : 5000)
  const [low, high] = [Math.ceil(range.minFen / step), Math.floor(top / step)]
  if (low <= high) return random.between(low, high) * step
  return range.minFen <= top ? top : null
}

function penaltyIn(random: Random, range: PenaltyRange, capFen: number): Penalty | null {
  if (range.kind === 'fine') {
    const fineFen = fineIn(random, range, capFen)
    return fineFen === null ? null : { kind: 'fine', fineFen }
  }
  if (range.kind === 'detention') return { kind: 'detention', days: random.between(range.minDays, range.maxDays) }
  if (range.kind === 'suspend-license') return { kind: 'suspend-license', months: range.minMonths }
  if (range.kind === 'confiscate-gains') return { kind: 'confiscate-gains', gainsFen: random.between(2, 60) * 5000 }
  return { kind: range.kind }
}

export type Chosen = { tier: PenaltyTier; penalties: Penalty[] }

/** A tier and penalties the law allows, the lighter tiers more often. `only` keeps to kinds that may be decided on the spot. */
export function choosePenalties(
  random: Random,
  version: CauseVersion,
  only?: { kinds: readonly string[]; capFen: number },
): Chosen | null {
  const options = version.tiers.flatMap((tier, index) =>
    tier.options.map((option) => ({ tier, option, weight: index === 0 ? 5 : 2 })),
  )
  for (let attempt = 0; attempt < 12; attempt++) {
    const { tier, option } = random.weighted(options.map((entry) => [entry, entry.weight] as const))
    const ranges = [...option.must, ...option.may.filter(() => random.chance(0.4))]
    if (only && ranges.some((range) => !only.kinds.includes(range.kind))) continue
    const penalties = ranges.map((range) => penaltyIn(random, range, only?.capFen ?? 2_000_000))
    if (penalties.length > 0 && penalties.every((penalty) => penalty !== null)) return { tier, penalties: penalties as Penalty[] }
  }
  return null
}

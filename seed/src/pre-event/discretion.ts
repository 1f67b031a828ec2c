import type { Day } from '../../../server/src/kit/day.ts'
import { CAUSES, optionText } from '../../../server/src/modules/law/index.ts'
import type { Fields } from '../../../server/src/modules/publicity/index.ts'
import { CAUSES_OF } from '../causes.ts'
import { inForce } from './leniency.ts'
import { CHANGED, ISSUED, type Told } from './wordings.ts'

const HANDLED = new Set(Object.values(CAUSES_OF).flatMap((causes) => causes.map(([code]) => code)))

/** One line a tier, for the acts the demo's units handle. */
export const DISCRETION: readonly Told[] = CAUSES.filter(({ code }) => HANDLED.has(code)).flatMap((cause) => {
  const tiersOn = (on: Day) => inForce(cause, on)?.tiers ?? []
  const names = [...new Set([...tiersOn(ISSUED), ...tiersOn(CHANGED)].map(({ name }) => name))]
  const under = (on: Day, name: string): Fields | null => {
    const tier = tiersOn(on).find((one) => one.name === name)
    if (!tier) return null
    return {
      act: cause.name,
      circumstances: name,
      range: tier.options.map(optionText).join('；或者'),
      basis: ['APL:34', tier.article],
    }
  }
  return names.map((name) => ({
    list: 'discretion-standards' as const,
    key: `${cause.code} ${name}`,
    before: under(ISSUED, name),
    after: under(CHANGED, name),
  }))
})

import type { CauseVersion, Tier } from './types.ts'

/** The tiers of a wording as options of a choice. */
export const tierOptions = (version: CauseVersion | null | undefined): Record<string, string> =>
  Object.fromEntries((version?.tiers ?? []).map((tier) => [tier.name, tier.name]))

export const tierNamed = (version: CauseVersion | null | undefined, name: string | undefined): Tier | undefined =>
  version?.tiers.find((tier) => tier.name === name)

/** Articles a penalty of this tier rests on: the punishing one first. */
export const basisOf = (version: CauseVersion | null | undefined, tier: Tier | undefined): string[] =>
  version ? [...new Set([...(tier ? [tier.article] : []), ...version.citations])] : []

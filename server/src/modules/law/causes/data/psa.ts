import { under } from '../build.ts'
import type { CauseVersion } from '../types.ts'
import { PSA_2012 } from './psa-2012.ts'
import { PSA_2025 } from './psa-2025.ts'

type Options = Parameters<typeof under>[3]

/** An act punished until 2025-12-31 by one article and from 2026-01-01 by another. */
export const both = (old: string, revised: string, oldOptions?: Options, revisedOptions?: Options): CauseVersion[] => [
  under('PSA-2012', PSA_2012, old, oldOptions),
  under('PSA-2025', PSA_2025, revised, revisedOptions),
]

/** An act the law punishes since 2026-01-01. */
export const since2026 = (revised: string, options?: Options): CauseVersion[] => [under('PSA-2025', PSA_2025, revised, options)]

/** An act the law punished until 2025-12-31. */
export const until2025 = (old: string, options?: Options): CauseVersion[] => [under('PSA-2012', PSA_2012, old, options)]

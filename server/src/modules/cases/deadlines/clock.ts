import type { Counting as AnyCounting } from '../../law/index.ts'
import type { LocalTerms } from './types.ts'

export { asRight, deadline, stateOf, whereLoaded } from '../../law/index.ts'

/** What every clock of a case is counted with. */
export type Counting = AnyCounting<LocalTerms>

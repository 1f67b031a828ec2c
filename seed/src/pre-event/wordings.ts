import type { Day } from '../../../server/src/kit/day.ts'
import type { Fields, ListCode } from '../../../server/src/modules/publicity/index.ts'

/** When the demo's lists were issued, and when the law of 2025 changed them. */
export const ISSUED = '2022-01-01' as Day
export const CHANGED = '2026-01-01' as Day

/** An item as it read under each law; null where it did not hold. `key` is the same every time and names the item in a tree. */
export type Told = { list: ListCode; key: string; before: Fields | null; after: Fields | null; parent?: string }

/** An item that no change of law touched. */
export const told = (list: ListCode, key: string, fields: Fields, parent?: string): Told => ({
  list,
  key,
  before: fields,
  after: fields,
  ...(parent === undefined ? {} : { parent }),
})

import { z } from 'zod'
import { Category, Hundredths, Severity } from './types-standard.ts'

const short = (max: number) => z.string().trim().max(max, `不能超过 ${max} 字`)

/**
 * One problem found in a file: what it is, where it stands, what it costs. May be half written while it is a draft.
 * @field item the criterion's deduction, null for one of the marker's own; @field veto code of a veto item
 */
export const Entry = z.object({
  criterion: z.string().max(12),
  item: z.string().max(12).nullable(),
  veto: z.string().max(12).nullable(),
  hundredths: Hundredths,
  category: Category,
  severity: Severity,
  correctable: z.boolean(),
  page: short(40),
  article: short(100),
  words: short(1000),
})
export type Entry = z.infer<typeof Entry>
export const Entries = z.array(Entry).max(200, '最多 200 条')

/** What a marker's entries come to. */
export type Mark = { hundredths: number; veto: boolean }
/** @field rule `two`: mean of two; `nearest`: third and the nearer; `three`: mean of three */
export type Final = Mark & { rule: 'two' | 'nearest' | 'three' }
export const Grade = z.enum(['excellent', 'pass', 'fail'])
export type Grade = z.infer<typeof Grade>

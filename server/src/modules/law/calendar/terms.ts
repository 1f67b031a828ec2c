import { z } from 'zod'

export const TermUnit = z.enum(['working-day', 'calendar-day', 'month', 'hour'])
export type TermUnit = z.infer<typeof TermUnit>

/** A period the law sets. Every deadline of the house is one of these. */
export const Term = z.object({
  unit: TermUnit,
  count: z.int().positive().max(10_000),
  /** Whether a last day that is a holiday moves to the next working day. False for periods that limit liberty (PROC 35). */
  rolls: z.boolean(),
  /** Articles the period and its way of counting rest on. */
  basis: z.array(z.string()).min(1),
})
export type Term = z.infer<typeof Term>

/** Laws that say which of their day counts are working days. */
export type CountingLaw = 'APL' | 'ACL' | 'ARL' | 'LIC' | 'PSA' | 'TRAF'

const COUNTING: Record<CountingLaw, { article: string; working: (count: number) => boolean }> = {
  APL: { article: 'APL:85', working: (count) => [2, 3, 5, 7].includes(count) },
  ACL: { article: 'ACL:69', working: (count) => count <= 10 },
  ARL: { article: 'ARL-2023:88', working: (count) => [3, 5, 7, 10].includes(count) },
  LIC: { article: 'LIC:82', working: () => true },
  PSA: { article: 'PROC:35', working: () => false },
  TRAF: { article: 'TRAF:81', working: (count) => [2, 3, 5, 7, 10, 15].includes(count) },
}

/**
 * Whether "N days" in this law are working days. The public-security law has no working-day clause: its days are calendar days.
 * @law APL 85, ACL 69, ARL-2023 88, LIC 82, PROC 35, TRAF 81
 */
export function whichDaysCount(law: CountingLaw, count: number): 'working-day' | 'calendar-day' {
  return COUNTING[law].working(count) ? 'working-day' : 'calendar-day'
}

/**
 * "N days" as this law counts them, rolling at the end as PROC 35 says.
 * @param article where the N days stand, e.g. `APL:61`; the article on counting is added
 */
export function daysTerm(law: CountingLaw, count: number, article: string): Term {
  return {
    unit: whichDaysCount(law, count),
    count,
    rolls: true,
    basis: [...new Set([article, COUNTING[law].article, 'PROC:35'])],
  }
}

/** A period in days during which a person is not free: calendar days, never lengthened by a holiday. @law PROC 35 */
export function libertyTerm(unit: 'calendar-day' | 'hour', count: number, article: string): Term {
  return { unit, count, rolls: false, basis: [...new Set([article, 'PROC:35'])] }
}

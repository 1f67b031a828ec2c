import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Deadline } from '../deadlines/types.ts'
import { EnforcementStanding } from '../enforcement/types-standing.ts'
import { ACT_NAMES, ACTS, type ActName } from '../lifecycle.ts'
import { CaseFile } from './types.ts'

export const Refused = z.object({ code: z.string(), detail: z.string(), basis: z.array(z.string()).optional() })

/** What the case page shows. */
export const CaseReading = z.object({
  file: CaseFile,
  /** Id to name of every officer in the file, of other units too. */
  people: z.record(z.string(), z.string()),
  /** Each act with the reason why it may not be done now, or null. */
  acts: z.record(z.enum(ACT_NAMES as [ActName, ...ActName[]]), z.object({ title: z.string(), refused: Refused.nullable() })),
  deadlines: z.array(Deadline),
  /** Deliveries, money owed and what is missing for closing, once something is decided. */
  enforcement: EnforcementStanding.nullable(),
  limitation: z
    .object({
      from: Day,
      months: z.int(),
      lastDay: Day.nullable(),
      foundOn: Day,
      expired: z.boolean(),
      basis: z.array(z.string()),
      explanation: z.string(),
    })
    .nullable(),
})
export type CaseReading = z.infer<typeof CaseReading>

/** Title of every act that a timeline may name; two of them create the case, and the review is of another module: they are in no table. */
export const TIMELINE_TITLE: Record<string, string> = {
  registerReport: '接报案登记',
  decideOnTheSpot: '当场处罚',
  review: '法制审核',
  ...Object.fromEntries(ACT_NAMES.map((name) => [name, ACTS[name].title])),
}

export const TimelineItem = z.object({
  act: z.string(),
  title: z.string(),
  at: z.string(),
  actorName: z.string(),
  stageFrom: z.string().nullable(),
  stageTo: z.string(),
  details: z.unknown(),
})
export const Timeline = z.object({ items: z.array(TimelineItem) })
export type Timeline = z.infer<typeof Timeline>

import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Deadline } from '../../law/index.ts'
import { LicenceKind } from '../kinds/types.ts'
import { ACT_NAMES, ACTS, type ActName } from '../lifecycle.ts'
import { LicenceFile } from './types.ts'

const Refused = z.object({ code: z.string(), detail: z.string(), basis: z.array(z.string()).optional() })

/** How acceptance stands by law, whatever has been recorded (LIC 32). */
export const Acceptance = z.object({
  /** Last day on which missing papers can still be told; null past the loaded calendar. */
  correctBy: Day.nullable(),
  /** From when the application counts as accepted; null while it does not. */
  acceptedOn: Day.nullable(),
  bySilence: z.boolean(),
})
export type Acceptance = z.infer<typeof Acceptance>

/** Where the licence of this application stands today; null while there is none. */
export const LicenceStanding = z.object({
  decisionId: z.uuid(),
  state: z.enum(['valid', 'not-yet', 'expired', 'revoked', 'cancelled', 'succeeded']),
  /** 当前状态 of the two-publicity table: `1` valid, `2` not. */
  status: z.enum(['1', '2']),
  /** Last day to ask for a renewal; null where the kind is not renewed. */
  renewBy: Day.nullable(),
})
export type LicenceStanding = z.infer<typeof LicenceStanding>

/** What the application's page shows. */
export const LicenceReading = z.object({
  file: LicenceFile,
  kind: LicenceKind,
  /** Papers of the kind that were not handed in. */
  missing: z.array(z.string()),
  /** Id to name of every officer in the file. */
  people: z.record(z.string(), z.string()),
  /** Each act with the reason why it may not be done now, or null. */
  acts: z.record(z.enum(ACT_NAMES as [ActName, ...ActName[]]), z.object({ title: z.string(), refused: Refused.nullable() })),
  deadlines: z.array(Deadline),
  acceptance: Acceptance,
  licence: LicenceStanding.nullable(),
  /** Why an application to renew or to change this licence may not be received now; null where there is no licence. */
  followUps: z.object({ renewal: Refused.nullable(), change: Refused.nullable() }).nullable(),
})
export type LicenceReading = z.infer<typeof LicenceReading>

/** Title of every act that a timeline may name. */
export const TIMELINE_TITLE: Record<string, string> = {
  receiveApplication: '接收申请',
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
export const LicenceTimeline = z.object({ items: z.array(TimelineItem) })
export type LicenceTimeline = z.infer<typeof LicenceTimeline>

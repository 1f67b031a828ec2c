import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { PageQuery, pageOf } from '../../kit/page.ts'
import { optionalText, text } from '../../kit/text.ts'
import { MaskMark, PublicityRecord, ReasonCode, RecordKind, RecordState, ShownFields } from './types.ts'
import { ClockView, PublicityStep, ReplacedVersion, TimelineEvent } from './types-life.ts'
import { Proposal } from './types-proposal.ts'

const Id = z.uuid('标识有误')
export const RecordPath = z.object({ recordId: Id })

export const DeskStep = z.enum([...PublicityStep.options, 'proposed', 'mine'])
export type DeskStep = z.infer<typeof DeskStep>
/** How much waits at each step; the list under the same step holds exactly these. */
export const StepCounts = z.array(z.object({ step: DeskStep, total: z.int(), late: z.int() }))
export const StepQuery = z.object({ unitId: Id.optional(), kind: RecordKind.optional() })
export type StepQuery = z.infer<typeof StepQuery>

export const RecordQuery = PageQuery.extend({
  state: RecordState.optional(),
  kind: RecordKind.optional(),
  /** What is to be done next. `mine`: any step that is the actor's own task; `proposed`: what the actor proposed and another has not decided. */
  step: DeskStep.optional(),
  /** With the units below it. */
  unitId: Id.optional(),
  reasonCode: ReasonCode.optional(),
  /** Its running clock ends on this day or before. */
  dueBy: Day.optional(),
  number: optionalText(120).optional(),
})
export type RecordQuery = z.infer<typeof RecordQuery>
export const RecordPage = pageOf(PublicityRecord)

const Act = z.object({ refused: z.string().nullable(), basis: z.array(z.string()) })
export const RecordDetail = z.object({
  record: PublicityRecord,
  /** What the page would show or shows; null while the decision is withheld by the gate. */
  proposed: z.object({ fields: ShownFields, masking: z.array(MaskMark) }).nullable(),
  /** The unmasked words beside it. */
  source: z.object({
    partyName: z.string(),
    facts: z.string(),
    penaltyContent: z.string(),
    licenseContent: z.string().nullable(),
    place: z.string().nullable(),
  }),
  residue: z.array(z.object({ kind: z.string(), title: z.string(), found: z.string() })),
  /** What happened to it, oldest first; which texts were replaced; what was proposed and decided; which clocks run, and why. */
  timeline: z.array(TimelineEvent),
  versions: z.array(ReplacedVersion),
  proposals: z.array(Proposal),
  clocks: z.array(ClockView),
  /** Names of everyone the record, its events, versions and proposals name. */
  names: z.record(z.string(), z.string()),
  acts: z.object({
    transmitRecord: Act,
    confirmReading: Act,
    withholdRecord: Act,
    publishRecord: Act,
    withdrawRecord: Act,
    updateRecord: Act,
    reopenRecord: Act,
    restoreRecord: Act,
    repairRecord: Act,
    decideProposal: Act,
  }),
})
export type RecordDetail = z.infer<typeof RecordDetail>

const Version = { version: z.int('缺少版本号').min(1) }
export const TransmitRecord = z.object({
  ...Version,
  violationFacts: text(5000).optional(),
  penaltyContent: text(4000).optional(),
  place: text(100).optional(),
  /** Of a licence: what it allows. */
  licenseContent: text(4000).optional(),
})
export type TransmitRecord = z.infer<typeof TransmitRecord>

export const ConfirmReading = z
  .object({ ...Version, accepted: z.boolean(), reason: optionalText(500) })
  .refine((input) => input.accepted || input.reason !== null, { path: ['reason'], error: '退回时请写明理由' })
export type ConfirmReading = z.infer<typeof ConfirmReading>

export const PublishRecord = z.object({ ...Version })
export const RecordIds = z.object({
  recordIds: z.array(Id).min(1, '请选择记录').max(500, '一次最多 500 条'),
  /** Only tells which would succeed and which are refused; changes nothing. */
  dryRun: z.boolean().default(false),
})
/** One reason for all that are sent back. */
export const ReturnIds = RecordIds.extend({ reason: text(500) })
/** What a batch did; each failure keeps its own reason. */
export const BatchReply = z.object({
  done: z.int(),
  failed: z.array(z.object({ recordId: z.string(), detail: z.string(), basis: z.array(z.string()) })),
})
export type BatchReply = z.infer<typeof BatchReply>
export const Collected = z.object({
  collected: z.int(),
  toPublish: z.int(),
  withheld: z.int(),
  toWithdraw: z.int(),
  toCorrect: z.int(),
})
/** `awaits`: proposed; nothing changes until another person has decided. */
export const RecordReply = z.object({ id: z.string(), state: RecordState, version: z.int(), awaits: z.boolean() })
export type RecordReply = z.infer<typeof RecordReply>

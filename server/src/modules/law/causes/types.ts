import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { CitationCode, Evidence } from '../statutes/types.ts'

/** Kinds of administrative penalty. @law APL:9 (the order is that of the two-publicity table) */
export const PenaltyKind = z.enum([
  'warning',
  'public-criticism',
  'fine',
  'confiscate-gains',
  'confiscate-property',
  'suspend-license',
  'downgrade-qualification',
  'revoke-license',
  'restrict-operation',
  'order-suspension',
  'order-closure',
  'restrict-employment',
  'detention',
  'other',
])
export type PenaltyKind = z.infer<typeof PenaltyKind>

/** Official Chinese term of each kind. */
export const PENALTY_NAME: Record<PenaltyKind, string> = {
  warning: '警告',
  'public-criticism': '通报批评',
  fine: '罚款',
  'confiscate-gains': '没收违法所得',
  'confiscate-property': '没收非法财物',
  'suspend-license': '暂扣许可证件',
  'downgrade-qualification': '降低资质等级',
  'revoke-license': '吊销许可证件',
  'restrict-operation': '限制开展生产经营活动',
  'order-suspension': '责令停产停业',
  'order-closure': '责令关闭',
  'restrict-employment': '限制从业',
  detention: '行政拘留',
  other: '其他',
}

const PLAIN = PenaltyKind.exclude(['fine', 'detention', 'suspend-license', 'confiscate-gains'])

/** A penalty as decided or proposed against one party. */
export const Penalty = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fine'), fineFen: z.int().positive() }),
  z.object({ kind: z.literal('detention'), days: z.int().positive() }),
  z.object({ kind: z.literal('suspend-license'), months: z.int().positive() }),
  z.object({ kind: z.literal('confiscate-gains'), gainsFen: z.int().positive() }),
  z.object({ kind: PLAIN }),
])
export type Penalty = z.infer<typeof Penalty>

/**
 * What the law allows of one kind; bounds are inclusive (PSA-2025:143, PROC:265). A fine the law measures by something else than a sum
 * (gains, head count, insurance premium) has `measure`, in words; its `maxFen` is null when no sum caps it.
 */
export const PenaltyRange = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('fine'),
    minFen: z.int().positive(),
    maxFen: z.int().positive().nullable(),
    measure: z.string().optional(),
    /** The fine is a whole multiple of this sum (per day, per person). */
    stepFen: z.int().positive().optional(),
  }),
  z.object({ kind: z.literal('detention'), minDays: z.int().positive(), maxDays: z.int().positive() }),
  z.object({ kind: z.literal('suspend-license'), minMonths: z.int().positive(), maxMonths: z.int().positive() }),
  z.object({ kind: z.literal('confiscate-gains') }),
  z.object({ kind: PLAIN }),
])
export type PenaltyRange = z.infer<typeof PenaltyRange>

/** One lawful combination: everything in `must`, plus any of `may`. */
export const PenaltyOption = z.object({ must: z.array(PenaltyRange), may: z.array(PenaltyRange) })
export type PenaltyOption = z.infer<typeof PenaltyOption>

export const SubjectKind = z.enum(['person', 'unit'])
export type SubjectKind = z.infer<typeof SubjectKind>

/** Penalty tier of a cause: `一般`, `情节较轻`, `情节较重`, `情节严重`, `单位` … */
export const PenaltyTier = z.object({ name: z.string(), article: CitationCode, options: z.array(PenaltyOption).min(1) })
export type PenaltyTier = z.infer<typeof PenaltyTier>

/** A cause of action under one wording of the law. */
export const CauseVersion = z.object({
  /** Version code of the statute that punishes, `PSA-2025`. */
  statute: z.string(),
  effectiveFrom: Day,
  effectiveTo: Day.nullable(),
  /** Articles that define and punish the act, the punishing one first. */
  citations: z.array(CitationCode).min(1),
  tiers: z.array(PenaltyTier).min(1),
  evidence: Evidence,
  /** True when the province sets the exact sum inside the statutory range (RTSL:123). */
  localAmounts: z.boolean(),
  /** True when the wording has ended and what follows is not recorded: the act may well be punishable still. */
  successorUnknown: z.boolean(),
  note: z.string().nullable(),
})
export type CauseVersion = z.infer<typeof CauseVersion>

export const CauseField = z.enum([
  'public-order',
  'public-safety',
  'persons-property',
  'social-order',
  'traffic',
  'household',
  'exit-entry',
  'cyber',
  'drugs',
])
export type CauseField = z.infer<typeof CauseField>

/** A cause of action (案由). `versions` run from the oldest wording to the newest and never overlap. */
export const CauseOfAction = z.object({
  /** Stable, kebab-case: `beating`. */
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string(),
  field: CauseField,
  subjects: z.array(SubjectKind).min(1),
  versions: z.array(CauseVersion).min(1),
})
export type CauseOfAction = z.infer<typeof CauseOfAction>

/** Which wording judges an act of this day if it is decided today. */
export const GoverningQuery = z.object({
  causeCode: z.string().max(60),
  /** Day of the act, of its end when it went on. */
  actOn: Day,
  /** Compares the weight of this tier; the basic one without it. */
  tier: z.string().max(60).optional(),
})
export type GoverningQuery = z.infer<typeof GoverningQuery>
export const Governing = z.object({
  punishable: z.boolean(),
  /** Null when no wording punishes the act. */
  version: CauseVersion.nullable(),
  chosenBy: z.enum(['act', 'decision']),
  explanation: z.string(),
  basis: z.array(CitationCode),
})
export type Governing = z.infer<typeof Governing>

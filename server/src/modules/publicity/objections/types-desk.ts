import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Instant } from '../../../kit/instant.ts'
import { PageQuery, pageOf } from '../../../kit/page.ts'
import { optionalText, text } from '../../../kit/text.ts'
import { MaskMark, RecordState, ShownFields } from '../types.ts'
import { Capacity, ObjectionKind, ObjectionState, Outcome } from './types.ts'

const Id = z.uuid('标识有误')
export const ObjectionPath = z.object({ objectionId: Id })
const Flag = z.enum(['true', 'false'], '只能选择是或者否')

export const ObjectionQuery = PageQuery.extend({
  state: ObjectionState.optional(),
  kind: ObjectionKind.optional(),
  outcome: Outcome.optional(),
  unitId: Id.optional(),
  /** Not answered yet. */
  open: Flag.optional(),
  /** Answered late, or not yet and past its day. */
  late: Flag.optional(),
  /** Receipt number the objector names. */
  receipt: optionalText(40).optional(),
  /** Document number of the decision. */
  number: optionalText(120).optional(),
})
export type ObjectionQuery = z.infer<typeof ObjectionQuery>

/** One line of the desk's list: no name, no words. */
export const ObjectionLine = z.object({
  id: z.uuid(),
  recordId: z.uuid(),
  recordNo: z.string(),
  number: z.string().nullable(),
  recordState: RecordState,
  unitName: z.string(),
  submittedAt: Instant,
  submittedOn: Day,
  capacity: Capacity,
  kind: ObjectionKind,
  dueOn: Day.nullable(),
  state: ObjectionState,
  acceptedAt: Instant.nullable(),
  decidedAt: Instant.nullable(),
  decidedOn: Day.nullable(),
  outcome: Outcome.nullable(),
  late: z.boolean(),
  version: z.int(),
})
export type ObjectionLine = z.infer<typeof ObjectionLine>
export const ObjectionPage = pageOf(ObjectionLine)

const Act = z.object({ refused: z.string().nullable(), basis: z.array(z.string()) })
const Answers = z.record(Outcome, Act)

export const ObjectionDetail = z.object({
  objection: ObjectionLine.extend({
    acceptedBy: z.string().nullable(),
    decidedBy: z.string().nullable(),
    answer: z.string().nullable(),
  }),
  /** Personal data; name and contact are null once erased. Opening this leaves an audit line. */
  objector: z.object({
    name: z.string().nullable(),
    contact: z.string().nullable(),
    words: z.string(),
    erasedAt: Instant.nullable(),
  }),
  /** What the public reads now. */
  shown: z.object({ fields: ShownFields, masking: z.array(MaskMark) }).nullable(),
  /** The unmasked words beside it. */
  source: z
    .object({
      partyName: z.string(),
      facts: z.string(),
      penaltyContent: z.string(),
      licenseContent: z.string().nullable(),
      place: z.string().nullable(),
    })
    .nullable(),
  term: z.object({
    dueOn: Day.nullable(),
    workingDays: z.int(),
    steps: z.array(z.string()),
    skipped: z.array(z.object({ day: Day, why: z.string() })),
    basis: z.array(z.string()),
  }),
  /** Names of who took it on and who answered, by account. */
  names: z.record(z.string(), z.string()),
  acts: z.object({ accept: Act, answer: Answers }),
})
export type ObjectionDetail = z.infer<typeof ObjectionDetail>

const Version = { version: z.int('缺少版本号').min(1) }
export const AcceptObjection = z.object({ ...Version })
export type AcceptObjection = z.infer<typeof AcceptObjection>
export const AnswerObjection = z.object({ ...Version, outcome: Outcome, answer: text(1000) })
export type AnswerObjection = z.infer<typeof AnswerObjection>
export const ObjectionReply = z.object({ id: z.string(), state: ObjectionState, version: z.int() })
export type ObjectionReply = z.infer<typeof ObjectionReply>

/** 我的待办: objections that wait for an answer. */
export const ObjectionWork = z.object({
  items: z.array(
    z.object({
      kind: z.literal('objection'),
      objectionId: z.uuid(),
      number: z.string(),
      title: z.string(),
      what: z.string(),
      why: z.string(),
      dueOn: Day.nullable(),
    }),
  ),
  counts: z.object({ objection: z.int() }),
})
export type ObjectionWork = z.infer<typeof ObjectionWork>

import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Instant } from '../../../kit/instant.ts'
import { PageQuery, pageOf } from '../../../kit/page.ts'
import { optionalText } from '../../../kit/text.ts'
import { Area, Severity } from '../types-check.ts'
import { ActName, Rectification, RectificationState, SourceKind } from './types.ts'

const Flag = z.enum(['true', 'false'], '只能选择是或者否')
export const RectificationQuery = PageQuery.extend({
  state: RectificationState.optional(),
  severity: Severity.optional(),
  category: Area.optional(),
  sourceKind: SourceKind.optional(),
  unitId: z.uuid('标识有误').optional(),
  /** Neither closed nor cancelled. */
  open: Flag.optional(),
  overdue: Flag.optional(),
  repeat: Flag.optional(),
  /** The actor is the responsible person or was asked to check. */
  mine: Flag.optional(),
  /** Words of the title, the case number or the code. */
  text: optionalText(60).optional(),
})
export type RectificationQuery = z.infer<typeof RectificationQuery>

export const RectificationLine = Rectification.pick({
  ...{ id: true, sourceKind: true, unitId: true, unitName: true, caseId: true, caseNumber: true, code: true, category: true },
  ...{ severity: true, title: true, state: true, dueOn: true, closedOn: true, repeat: true, reopenedTimes: true, foundAt: true },
  ...{ version: true },
}).extend({ responsibleName: z.string().nullable(), overdue: z.boolean() })
export type RectificationLine = z.infer<typeof RectificationLine>
export const RectificationPage = pageOf(RectificationLine).extend({
  /** 销号率 counts closed ÷ not cancelled, of all that the query finds. */
  closed: z.int(),
  cancelled: z.int(),
  overdue: z.int(),
})
export type RectificationPage = z.infer<typeof RectificationPage>

export const Entry = z.object({
  id: z.int(),
  act: z.string(),
  at: Instant,
  byName: z.string(),
  fromState: RectificationState.nullable(),
  toState: RectificationState,
  dueOn: Day.nullable(),
  late: z.boolean(),
  words: z.string().nullable(),
})
export const Proof = z.object({
  id: z.uuid(),
  round: z.int(),
  words: z.string(),
  fileSha256: z.string(),
  fileBytes: z.int(),
  fileType: z.string(),
  fileName: z.string(),
  addedName: z.string(),
  addedAt: Instant,
})
export const Submission = z.object({ round: z.int(), words: z.string(), submittedName: z.string(), submittedAt: Instant })
export const CheckRow = z.object({
  round: z.int(),
  verdict: z.enum(['verified', 'sent-back']),
  words: z.string(),
  checkedName: z.string(),
  checkedAt: Instant,
})
export const DisputeRow = z.object({
  reason: z.string(),
  raisedBy: z.string(),
  raisedAt: Instant,
  decidedAt: Instant.nullable(),
  upheld: z.boolean().nullable(),
  answer: z.string().nullable(),
})
export const ActState = z.object({ code: z.string(), detail: z.string(), basis: z.array(z.string()) }).nullable()

export const RectificationDetail = z.object({
  rectification: Rectification.extend({ responsibleName: z.string().nullable(), checkerName: z.string().nullable() }),
  /** Last day of the present step with why; null: nothing is owed. */
  clock: z
    .object({
      dueOn: Day.nullable(),
      days: z.int(),
      overdue: z.boolean(),
      steps: z.array(z.string()),
      skipped: z.array(z.object({ day: Day, why: z.string() })),
    })
    .nullable(),
  /** The fault is no longer found since that day; it still wants its check and its closing. */
  goneOn: Day.nullable(),
  entries: z.array(Entry),
  proofs: z.array(Proof),
  submissions: z.array(Submission),
  checks: z.array(CheckRow),
  dispute: DisputeRow.extend({ raisedName: z.string() }).nullable(),
  /** Last day a new assignment may set. */
  assignBy: Day.nullable(),
  /** Why each act is not possible; null: it is. */
  acts: z.record(ActName, z.object({ refused: ActState })),
})
export type RectificationDetail = z.infer<typeof RectificationDetail>

export const RectificationWork = z.object({
  items: z.array(
    z.object({
      kind: z.literal('rectification'),
      rectificationId: z.uuid(),
      number: z.string(),
      title: z.string(),
      what: z.string(),
      why: z.string(),
      dueOn: Day.nullable(),
    }),
  ),
  counts: z.object({ rectification: z.int() }),
})
export type RectificationWork = z.infer<typeof RectificationWork>

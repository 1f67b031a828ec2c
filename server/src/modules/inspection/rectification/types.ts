import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Instant } from '../../../kit/instant.ts'
import { optionalText, text } from '../../../kit/text.ts'
import { Area, Severity } from '../types-check.ts'

export const RectificationState = z.enum([
  'found',
  'confirmed',
  'disputed',
  'assigned',
  'in-correction',
  'submitted',
  'verified',
  'closed',
  'sent-back',
  'reopened',
  'cancelled',
])
export type RectificationState = z.infer<typeof RectificationState>
export const STATE_NAME: Record<RectificationState, string> = {
  found: '待认领',
  confirmed: '已认领，待指定责任人',
  disputed: '有异议，待裁定',
  assigned: '已指定责任人',
  'in-correction': '整改中',
  submitted: '已报送，待核查',
  verified: '核查通过，待销号',
  closed: '已销号',
  'sent-back': '退回重改',
  reopened: '重新出现，待指定责任人',
  cancelled: '已撤销',
}

/** What a person can do to a rectification. */
export const ActName = z.enum([
  'confirm',
  'dispute',
  'decideDispute',
  'assign',
  'start',
  'addProof',
  'submit',
  'nameChecker',
  'check',
  'close',
  'reopen',
  'cancel',
])
export type ActName = z.infer<typeof ActName>

export const SourceKind = z.enum(['finding', 'campaign-problem', 'by-hand'])
export type SourceKind = z.infer<typeof SourceKind>
export const SOURCE_NAME: Record<SourceKind, string> = {
  finding: '网上日巡查',
  'campaign-problem': '案件评查',
  'by-hand': '人工发现',
}

/** A problem to be put right, as the door takes it. */
export type Problem = {
  sourceKind: SourceKind
  sourceId: string
  /** What makes it the same fault when it comes back; default: the source. */
  faultKey?: string
  unitId: string
  unitPath: string
  caseId: string | null
  caseNumber: string | null
  /** Code of the check or of the criterion. */
  code: string
  category: Area
  severity: Severity
  /** What is wrong, in words; names nobody. */
  title: string
  facts: string
  law: readonly string[]
  remedy: string
  correctable: boolean
}

export const Rectification = z.object({
  id: z.uuid(),
  faultKey: z.string(),
  sourceKind: SourceKind,
  sourceId: z.uuid(),
  unitId: z.uuid(),
  unitPath: z.string(),
  unitName: z.string(),
  caseId: z.uuid().nullable(),
  caseNumber: z.string().nullable(),
  code: z.string(),
  category: Area,
  severity: Severity,
  title: z.string(),
  facts: z.string(),
  law: z.array(z.string()),
  remedy: z.string(),
  correctable: z.boolean(),
  foundBy: z.string(),
  foundByName: z.string(),
  foundAt: Instant,
  state: RectificationState,
  round: z.int(),
  responsibleId: z.uuid().nullable(),
  measure: z.string().nullable(),
  checkerId: z.uuid().nullable(),
  dueFrom: Day.nullable(),
  dueDays: z.int().nullable(),
  dueOn: Day.nullable(),
  closedOn: Day.nullable(),
  reopenedTimes: z.int(),
  /** Came back within the months that count as a repeat. */
  repeat: z.boolean(),
  version: z.int(),
})
export type Rectification = z.infer<typeof Rectification>

const Id = z.uuid('标识有误')
export const RectificationPath = z.object({ rectificationId: Id })
export type RectificationPath = z.infer<typeof RectificationPath>
export const Versioned = z.object({ version: z.int('缺少版本号').min(1) })
const words = text(1000)

export const NewProblem = z.object({
  unitId: Id,
  caseId: Id.nullable(),
  category: Area,
  severity: Severity,
  title: text(100),
  facts: text(2000),
  law: z.array(text(60)).max(20, '最多 20 条'),
  remedy: text(500),
  correctable: z.boolean(),
})
export type NewProblem = z.infer<typeof NewProblem>

export const Confirm = Versioned.extend({ words: optionalText(1000) })
export const Dispute = Versioned.extend({ reason: words })
export const DecideDispute = Versioned.extend({ upheld: z.boolean(), answer: words })
export const Assign = Versioned.extend({ responsibleId: Id, measure: words, dueOn: Day.nullable() })
export const Start = Versioned
export const Submit = Versioned.extend({ words })
export const NameChecker = Versioned.extend({ checkerId: Id })
export const Check = Versioned.extend({ verdict: z.enum(['verified', 'sent-back']), words })
export const Close = Versioned.extend({ words: optionalText(1000) })
export const Reopen = Versioned.extend({ reason: words })
export const Cancel = Versioned.extend({ reason: words })
/** Beside the file: what it proves. */
export const AddProof = z.object({ words: text(200) })

type Of<S extends z.ZodType> = RectificationPath & z.infer<S>
export type Confirm = Of<typeof Confirm>
export type Dispute = Of<typeof Dispute>
export type DecideDispute = Of<typeof DecideDispute>
export type Assign = Of<typeof Assign>
export type Start = Of<typeof Start>
export type Submit = Of<typeof Submit>
export type NameChecker = Of<typeof NameChecker>
export type Check = Of<typeof Check>
export type Close = Of<typeof Close>
export type Reopen = Of<typeof Reopen>
export type Cancel = Of<typeof Cancel>

export const RectificationReply = z.object({ rectificationId: z.uuid(), state: RectificationState, version: z.int() })
export type RectificationReply = z.infer<typeof RectificationReply>
export const Opened = z.object({
  rectificationId: z.uuid(),
  /** `standing`: the same fault is being put right already, or was found to be none. */
  outcome: z.enum(['opened', 'reopened', 'standing']),
})
export type Opened = z.infer<typeof Opened>

export const HandOver = z.object({ findingIds: z.array(Id).min(1, '请至少选择一个问题').max(200, '一次最多交办 200 个问题') })
export type HandOver = z.infer<typeof HandOver>
export const HandedOver = z.object({ opened: z.int(), reopened: z.int(), standing: z.int(), items: z.array(Opened) })
export type HandedOver = z.infer<typeof HandedOver>

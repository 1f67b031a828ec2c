import { z } from 'zod'
import { Day } from '../../../kit/day.ts'

/** What is objected to. */
export const ObjectionKind = z.enum(['facts', 'not-public', 'personal-data', 'term', 'other'], '请选择异议的类型')
export type ObjectionKind = z.infer<typeof ObjectionKind>
export const OBJECTION_KIND_NAME: Record<ObjectionKind, string> = {
  facts: '公示的事实、内容有误',
  'not-public': '不应当公开',
  'personal-data': '个人信息遮盖不完整',
  term: '公示期有误或者已满',
  other: '其他',
}

/** Who objects. */
export const Capacity = z.enum(['party', 'agent', 'other'], '请选择您与该信息的关系')
export type Capacity = z.infer<typeof Capacity>
export const CAPACITY_NAME: Record<Capacity, string> = { party: '当事人本人（本单位）', agent: '当事人的代理人', other: '其他人' }

export const ObjectionState = z.enum(['submitted', 'handling', 'decided'])
export type ObjectionState = z.infer<typeof ObjectionState>
export const OBJECTION_STATE_NAME: Record<ObjectionState, string> = {
  submitted: '已收到，待受理',
  handling: '已受理，正在核查',
  decided: '已答复',
}

/** What came of it. The first three say that the page was changed, and are only given when it was. */
export const Outcome = z.enum(['corrected', 'partly-corrected', 'withdrawn', 'maintained', 'not-accepted'])
export type Outcome = z.infer<typeof Outcome>
export const OUTCOME_NAME: Record<Outcome, string> = {
  corrected: '更正',
  'partly-corrected': '部分更正',
  withdrawn: '撤回',
  maintained: '维持',
  'not-accepted': '不予受理',
}

/** What a visitor hands in; cleaned of signs nobody can see. */
export type Submission = {
  record: string
  capacity: Capacity
  kind: ObjectionKind
  name: string
  contact: string
  words: string
}

/** What the holder of a receipt is told: nothing of who objected, to what, or in which words. */
export const Progress = z.object({
  state: ObjectionState,
  submittedOn: Day,
  dueOn: Day.nullable(),
  acceptedOn: Day.nullable(),
  decidedOn: Day.nullable(),
  outcome: Outcome.nullable(),
  answer: z.string().nullable(),
})
export type Progress = z.infer<typeof Progress>

/** An accepted objection as the public page shows it. Outcome null: being examined. */
export const ObjectionMark = z.object({ submittedOn: Day, decidedOn: Day.nullable(), outcome: Outcome.nullable() })
export type ObjectionMark = z.infer<typeof ObjectionMark>

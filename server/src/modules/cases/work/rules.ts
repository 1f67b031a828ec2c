import { dayOf } from '../../../kit/day.ts'
import { addHours, instant } from '../../../kit/instant.ts'
import type { Deadline } from '../deadlines/types.ts'
import type { Stage } from '../file/types.ts'
import type { Work, WorkItem, WorkKind } from './types.ts'

/** Hours in which a report is looked at (PROC 61; 公通字〔2015〕32号), and an urgent measure is put before the chief (ACL 19). */
const DAY_HOURS = 24

/** What the handler does next in each stage; stages in which nothing waits for the handler are absent. */
const NEXT: Partial<Record<Stage, { what: string; why: string }>> = {
  reported: { what: '审查是否受案（立案）', why: '接报后二十四小时内审查（公通字〔2015〕32号，PROC:61）' },
  investigating: { what: '调查取证，提出处理意见', why: '在办案期限内办结（PSA-2025:118，APL:60）' },
  'handling-continued': { what: '继续调查取证', why: '嫌疑人未明或在逃，查明后恢复办理（PROC:165）' },
  decided: { what: '送达决定', why: '作出决定后依法送达（PSA-2025:116，APL:61）' },
  delivered: { what: '登记执行并结案', why: '执行完毕后结案（PROC:258）' },
}
/** Stages of the cases in the handler's list. */
export const HANDLED_STAGES = Object.keys(NEXT) as Stage[]

/** A row of the store: a case, and the moment from which the term of its kind runs. */
export type Waiting = { kind: WorkKind; caseId: string; number: string; title: string; stage: Stage; since: string }

const APPROVALS: Record<Exclude<WorkKind, 'case'>, { what: string; why: string; hours: number | null }> = {
  'measure-approval': {
    what: '补办强制措施审批',
    why: '情况紧急当场实施的，二十四小时内报告并补办批准手续（ACL:19）',
    hours: DAY_HOURS,
  },
  'extension-decision': { what: '审批延长办案期限', why: '案情重大、复杂的，经上一级公安机关批准（PSA-2025:118）', hours: null },
  decision: { what: '作出决定', why: '法制审核已通过，由公安机关负责人决定（APL:57，PSA-2025:113）', hours: null },
}

/** The thing to do behind a waiting row, with its due day. */
export function workItemOf({ kind, caseId, number, title, stage, since }: Waiting): WorkItem {
  const start = instant(since)
  if (kind === 'case') {
    const { what, why } = NEXT[stage] ?? { what: '', why: '' }
    return { kind, caseId, number, title, what, why, dueOn: stage === 'reported' ? dayOf(addHours(start, DAY_HOURS)) : null }
  }
  const { what, why, hours } = APPROVALS[kind]
  return { kind, caseId, number, title, what, why, dueOn: hours === null ? null : dayOf(addHours(start, hours)) }
}

/** States in which a clock of the police still asks for its step. */
const ASKING: ReadonlySet<Deadline['state']> = new Set(['overdue', 'due-soon', 'running'])

/** The thing to do with the day and the article of the case's most urgent clock, where its kind has no term of its own. */
export function withClock(item: WorkItem, clocks: readonly Deadline[]): WorkItem {
  const asking = clocks
    .filter((clock) => clock.bound === 'police' && ASKING.has(clock.state))
    .map((clock) => ({ ...clock, day: clock.dueOn ?? (clock.dueAt && dayOf(clock.dueAt)) }))
    .filter((clock) => clock.day !== null)
    .toSorted((a, b) => (a.day ?? '').localeCompare(b.day ?? ''))
  const [first] = asking
  if (item.dueOn !== null || !first) return item
  const whose = first.subject ? `${first.title}：${first.subject}` : first.title
  return { ...item, dueOn: first.day, why: `${whose}（${first.law.join('，')}）` }
}

/** Most urgent first; what has no term comes last, in the order of the rows. */
export function sortWork(items: readonly WorkItem[]): WorkItem[] {
  return items.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'))
}

/** How many items of each kind; a kind without any has 0. */
export function countWork(items: readonly WorkItem[]): Work['counts'] {
  const counts: Work['counts'] = { case: 0, 'measure-approval': 0, 'extension-decision': 0, decision: 0 }
  for (const { kind } of items) counts[kind] += 1
  return counts
}

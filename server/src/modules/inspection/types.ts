import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { Instant } from '../../kit/instant.ts'
import { PageQuery } from '../../kit/page.ts'
import { Area, Severity, Subject } from './types-check.ts'

export const RunKind = z.enum(['full', 'increment'])
export type RunKind = z.infer<typeof RunKind>

export const FindingState = z.enum(['open', 'gone', 'closed', 'false-alarm'])
export type FindingState = z.infer<typeof FindingState>
export const FINDING_STATE_NAMES: Record<FindingState, string> = {
  open: '待处理',
  gone: '已纠正',
  closed: '已办结',
  'false-alarm': '误报',
}

/** A fault as it is stored: one row a check and subject. */
export const Finding = z.object({
  id: z.string(),
  checkCode: z.string(),
  subjectId: z.string(),
  caseId: z.string().nullable(),
  caseNumber: z.string().nullable(),
  unitId: z.string(),
  unitPath: z.string(),
  unitName: z.string(),
  /** First day it was wrong. */
  since: Day,
  details: z.record(z.string(), z.unknown()),
  state: FindingState,
  firstSeen: Day,
  /** First seen, or seen again after it was gone. */
  openedOn: Day,
  /** More than one: it was gone and came back. */
  times: z.int(),
  goneOn: Day.nullable(),
  judgedAt: Instant.nullable(),
  judgedBy: z.string().nullable(),
  reason: z.string().nullable(),
  version: z.int(),
})
export type Finding = z.infer<typeof Finding>

/** A fault with the words of its check. */
export const FindingItem = Finding.omit({ details: true, unitPath: true, judgedBy: true })
  .extend({
    title: z.string(),
    area: Area,
    areaName: z.string(),
    severity: Severity,
    severityName: z.string(),
    subject: Subject,
    subjectName: z.string(),
    stateName: z.string(),
    /** What is wrong, with days and limits, in Chinese. */
    facts: z.string(),
    judgedByName: z.string().nullable(),
    /** Where it is or was being put right, once it was handed over. */
    rectification: z.object({ id: z.string(), state: z.string(), stateName: z.string() }).nullable(),
  })
  .meta({ id: 'InspectionFinding' })
export type FindingItem = z.infer<typeof FindingItem>

export const FindingEvent = z.object({
  event: z.enum(['gone', 'again', 'closed', 'false-alarm']),
  eventName: z.string(),
  on: Day,
  at: Instant,
  actorName: z.string(),
  reason: z.string().nullable(),
})
export const FindingDetail = FindingItem.extend({
  law: z.array(z.object({ citation: z.string(), text: z.string() })),
  owner: z.string(),
  remedy: z.string(),
  correctable: z.boolean(),
  events: z.array(FindingEvent),
  /** Why each act is refused now, or null. */
  acts: z.object({
    closeFinding: z.string().nullable(),
    markFalseAlarm: z.string().nullable(),
    handOver: z.string().nullable(),
  }),
}).meta({ id: 'InspectionFindingDetail' })
export type FindingDetail = z.infer<typeof FindingDetail>

const Yes = z.enum(['true', 'false']).transform((text) => text === 'true')
export const FindingFilter = z.object({
  state: FindingState.optional(),
  check: z.string().max(80).optional(),
  area: Area.optional(),
  severity: Severity.optional(),
  unitId: z.uuid().optional(),
  caseId: z.uuid().optional(),
  /** First and last day of `openedOn`. */
  from: Day.optional(),
  to: Day.optional(),
  /** Only those that came back. */
  repeated: Yes.optional(),
  /** Handed over to be put right, or never yet. */
  handed: Yes.optional(),
  /** Found at least so many days ago, and not gone or judged: `state` is then open. */
  age: z.coerce.number().int().min(1).max(3650).optional(),
  /** Part of the case's number. */
  text: z.string().trim().max(60).optional(),
  /** Only those still there that the actor must answer for: by the role their check names, of officers only what they handle. */
  mine: z.literal('true').optional(),
})
export type FindingFilter = z.infer<typeof FindingFilter>
/** `-since`: descending. Without: the gravest first, of these the longest known. */
export const FindingSort = z.enum([
  'severity',
  '-severity',
  'since',
  '-since',
  'openedOn',
  '-openedOn',
  'goneOn',
  '-goneOn',
  'times',
  '-times',
])
export type FindingSort = z.infer<typeof FindingSort>
export const FindingQuery = FindingFilter.extend({ ...PageQuery.shape, sort: FindingSort.optional() })
export const FindingExport = FindingFilter.extend({
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
  sort: FindingSort.optional(),
  /** Keys of the columns wanted, joined by commas; all when left out. */
  columns: z.string().max(200).optional(),
})
export type FindingExport = z.infer<typeof FindingExport>
export type FindingQuery = z.infer<typeof FindingQuery>

const Count = z.object({ count: z.int() })
export const FindingCounts = z
  .object({
    total: z.int(),
    byState: z.array(Count.extend({ state: FindingState, name: z.string() })),
    bySeverity: z.array(Count.extend({ severity: Severity, name: z.string() })),
    byArea: z.array(Count.extend({ area: Area, name: z.string() })),
    byCheck: z.array(Count.extend({ check: z.string(), title: z.string() })),
    byUnit: z.array(Count.extend({ unitId: z.string(), name: z.string() })),
  })
  .meta({ id: 'InspectionFindingCounts' })
export type FindingCounts = z.infer<typeof FindingCounts>

export const Judge = z.object({
  version: z.int(),
  reason: z.string().trim().min(1, '请填写理由').max(500, '理由不超过 500 字'),
})
export type Judge = z.infer<typeof Judge>

/** 我的待办: what inspection found and the actor must answer for. The count equals the list under `mine`. */
export const FindingWork = z.object({
  items: z.array(
    z.object({
      kind: z.literal('finding'),
      findingId: z.string(),
      caseId: z.string().nullable(),
      number: z.string(),
      title: z.string(),
      what: z.string(),
      why: z.string(),
      dueOn: Day.nullable(),
    }),
  ),
  counts: z.object({ finding: z.int() }),
})
export type FindingWork = z.infer<typeof FindingWork>

/** What came and what went, month by month, in the actor's units. */
export const FindingTrend = z.array(z.object({ month: z.string(), fresh: z.int(), ended: z.int() }))
export type FindingTrend = z.infer<typeof FindingTrend>

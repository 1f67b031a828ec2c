import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { PageQuery } from '../../../kit/page.ts'
import { Family, Outcome, Procedure, Stage } from '../file/types.ts'

/** What narrows the list, the count and the export alike. */
export const CaseFilter = z.object({
  /** A number (exact hit first) or part of a title, place, cause or party's name. */
  q: z.string().trim().max(100, '搜索内容不能超过 100 字').optional(),
  stage: z.union([Stage, z.array(Stage)]).optional(),
  procedure: Procedure.optional(),
  cause: z.string().max(60).optional(),
  /** A unit, those below it included. */
  unit: z.uuid('机构标识有误').optional(),
  /** Cases the actor handles now. */
  handler: z.enum(['me']).optional(),
  /** Reported on or after that day. */
  from: Day.optional(),
  /** Reported on or before that day. */
  to: Day.optional(),
  /** Decided so, and not revoked. */
  outcome: Outcome.optional(),
})
export type CaseFilter = z.infer<typeof CaseFilter>

export const CaseSort = z.enum(['-reportedAt', 'reportedAt', '-number', 'number'])
export type CaseSort = z.infer<typeof CaseSort>

export const CaseQuery = CaseFilter.extend(PageQuery.shape).extend({ sort: CaseSort.default('-reportedAt') })
export type CaseQuery = z.infer<typeof CaseQuery>

export const CaseItem = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  procedure: Procedure,
  stage: Stage,
  family: Family,
  causeCode: z.string().nullable(),
  causeName: z.string().nullable(),
  occurredOn: Day.nullable(),
  reportedAt: z.string(),
  acceptedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  offenders: z.array(z.string()),
  leadName: z.string().nullable(),
  outcome: Outcome.nullable(),
  decisionNumber: z.string().nullable(),
  decidedOn: Day.nullable(),
})
export type CaseItem = z.infer<typeof CaseItem>

/** One page. The total is asked for apart (`/cases/count`), because counting costs more than a page. */
export const CasePage = z.object({ items: z.array(CaseItem), hasMore: z.boolean() })
export type CasePage = z.infer<typeof CasePage>
export const CaseCount = z.object({ total: z.int() })
export type CaseCount = z.infer<typeof CaseCount>

export const CaseColumn = z.enum(
  [
    ...(['number', 'title', 'unitName', 'causeName', 'offenders', 'procedure', 'stage', 'leadName'] as const),
    ...(['occurredOn', 'reportedAt', 'outcome', 'decisionNumber', 'decidedOn'] as const),
  ],
  '没有这一列',
)
export type CaseColumn = z.infer<typeof CaseColumn>

export const CaseExport = CaseFilter.extend({
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
  /** Keys with commas between, in the order wanted; all columns when left out. */
  columns: z
    .string()
    .max(300)
    .transform((keys) => [...new Set(keys.split(','))])
    .pipe(z.array(CaseColumn))
    .optional(),
})
export type CaseExport = z.infer<typeof CaseExport>

import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Instant } from '../../../kit/instant.ts'
import { PageQuery, pageOf } from '../../../kit/page.ts'
import { text } from '../../../kit/text.ts'
import { Penalty } from '../../law/index.ts'
import { PointVerdicts, Refused } from '../types.ts'

export const FilingVerdict = z.enum(['in-order', 'flawed', 'wrong'])
export type FilingVerdict = z.infer<typeof FilingVerdict>

/** The unit means the unit and everything below it; the month is that of the decision. */
export const FilingQuery = PageQuery.extend({
  unitId: z.uuid('单位有误').optional(),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份应为 2022-03 这样的格式')
    .optional(),
})
export type FilingQuery = z.infer<typeof FilingQuery>

export const FilingRow = z
  .object({
    decisionId: z.string(),
    caseId: z.string(),
    caseNumber: z.string(),
    number: z.string(),
    unitId: z.string(),
    unitName: z.string(),
    partyName: z.string(),
    causeName: z.string().nullable(),
    penalties: z.array(Penalty),
    facts: z.string(),
    decidedOn: Day,
    decidedAt: Instant,
    recordedAt: Instant,
    /** Full hours from the decision to its filing; late filing is seen here. */
    hoursToFiling: z.int(),
    /** Why the actor may not look at this one, or null. */
    refused: Refused.nullable(),
  })
  .meta({ id: 'PostFilingRow' })
export type FilingRow = z.infer<typeof FilingRow>
export const Filings = pageOf(FilingRow)

export const GiveFiling = z.object({
  decisionId: z.uuid('标识有误'),
  verdict: FilingVerdict,
  points: PointVerdicts,
  conclusion: text(2000),
})
export type GiveFiling = z.infer<typeof GiveFiling>
export const FilingReply = z.object({ postFilingId: z.string() })

/** Several decisions found in order, with one reason. Sent again after a break, what was done before is told as done. */
export const GiveFilings = z.object({
  decisionIds: z.array(z.uuid('标识有误')).min(1, '请选择至少一份决定').max(200, '一次最多 200 份'),
  reason: text(2000),
})
export type GiveFilings = z.infer<typeof GiveFilings>
export const FilingResult = z.object({
  decisionId: z.string(),
  result: z.enum(['done', 'already', 'refused']),
  code: z.string().nullable(),
  detail: z.string().nullable(),
})
export type FilingResult = z.infer<typeof FilingResult>
export const FilingResults = z.object({ done: z.int(), already: z.int(), refused: z.int(), rows: z.array(FilingResult) })

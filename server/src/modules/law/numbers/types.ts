import { z } from 'zod'
import { Instant } from '../../../kit/instant.ts'
import { PageQuery, pageOf } from '../../../kit/page.ts'
import { text } from '../../../kit/text.ts'
import { Evidence } from '../statutes/index.ts'

export const MarkCode = z.enum([
  'penalty-decision',
  'no-penalty-decision',
  'acceptance',
  'summons',
  'inspection',
  'evidence-preservation',
  'hearing-notice',
  'correction-order',
  'compulsory-execution',
  'legal-review',
  'case-supervision',
  'termination',
  'advice-letter',
  'credit-promise',
  'licence-application',
  'licence-correction',
  'licence-acceptance',
  'licence-non-acceptance',
  'licence-grant',
  'licence-refusal',
  'licence-revocation',
  'licence-cancellation',
  'licence-certificate',
])
export type MarkCode = z.infer<typeof MarkCode>

/** What stands in a number to say which document it is: `行罚决字` for 行政处罚决定书. Kept in `law.document_mark`. */
export const DocumentMark = z.object({ code: z.string(), mark: z.string(), title: z.string(), evidence: Evidence })
export type DocumentMark = z.infer<typeof DocumentMark>

/** A number that was given out. It is never given out again, and never leaves the list. */
export const DocumentNumber = z.object({
  id: z.uuid(),
  organCode: z.string(),
  /** '' when the number names no unit. */
  unitMark: z.string(),
  /** A `MarkCode`, or `case-number`. */
  mark: z.string(),
  year: z.int(),
  /** 0 for sequences that run through the year. */
  month: z.int(),
  number: z.int().positive(),
  text: z.string(),
  subject: z.string(),
  issuedAt: Instant,
  issuedBy: z.string(),
  cancelledAt: Instant.nullable(),
  cancelledReason: z.string().nullable(),
  cancelledBy: z.string().nullable(),
})
export type DocumentNumber = z.infer<typeof DocumentNumber>

export type IssueNumber = {
  /** Path of the handling unit: who sees the number. It must lie in the actor's scope. */
  unitPath: string
  /** `四公（西）`, the short name of the organ. */
  organPrefix: string
  mark: MarkCode
  year: number
  /** What it is issued for, e.g. the case number. */
  subject: string
  issuedAt: Instant
}

export type IssueCaseNumber = { unitPath: string; unitCode: string; subject: string; issuedAt: Instant }

export const CancelNumber = z.object({ reason: text(200) })
export type CancelNumber = z.infer<typeof CancelNumber>

export const NumberQuery = PageQuery.extend({
  year: z.coerce.number().int().min(1949).max(2999).optional(),
  mark: z.string().max(40).optional(),
  state: z.enum(['issued', 'cancelled']).optional(),
  /** A number in any writing. */
  text: z.string().max(200).optional(),
})
export type NumberQuery = z.infer<typeof NumberQuery>
export const NumberPage = pageOf(DocumentNumber)
export type NumberPage = z.infer<typeof NumberPage>

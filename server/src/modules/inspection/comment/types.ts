import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { Instant } from '../../../kit/instant.ts'
import { PageQuery, pageOf } from '../../../kit/page.ts'
import { text } from '../../../kit/text.ts'
import { Severity } from '../types-check.ts'

const Id = z.uuid('标识有误')
export const Month = z.string().regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, '月份格式应为 2026-02')

/** A number and what it says; `key` opens the records it counts. */
export const Figure = z.object({ key: z.string(), title: z.string(), count: z.int() })
export type Figure = z.infer<typeof Figure>
export const ChosenFile = z.object({ caseId: z.uuid(), number: z.string(), why: z.string() })
export type ChosenFile = z.infer<typeof ChosenFile>
export const CommentContent = z.object({
  unitName: z.string(),
  month: Month,
  totals: z.array(Figure),
  byCheck: z.array(Figure.extend({ severity: Severity })),
  byUnit: z.array(Figure),
  /** Faults the same unit had in the months before too. */
  repeats: z.array(Figure),
  /** Found in each month, the oldest first, this one last. */
  trend: z.array(Figure.extend({ month: Month })),
  good: z.array(ChosenFile),
  bad: z.array(ChosenFile),
})
export type CommentContent = z.infer<typeof CommentContent>

export const DraftQuery = z.object({ unitId: Id, month: Month })
export type DraftQuery = z.infer<typeof DraftQuery>
export const CommentDraft = z.object({
  content: CommentContent,
  /** Why it cannot be issued; null: it can. */
  refused: z.object({ code: z.string(), detail: z.string(), basis: z.array(z.string()) }).nullable(),
})

const Chosen = z.object({ caseId: Id, why: text(300) })
const two = z.array(Chosen).max(2, '最多两件')
export const IssueComment = DraftQuery.extend({ words: text(3000), good: two, bad: two })
export type IssueComment = z.infer<typeof IssueComment>

export const CommentPath = z.object({ commentId: Id })
export type CommentPath = z.infer<typeof CommentPath>
export const Comment = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  month: Day,
  words: z.string(),
  content: CommentContent,
  issuedName: z.string(),
  issuedAt: Instant,
})
export type Comment = z.infer<typeof Comment>
export const CommentQuery = PageQuery.extend({ unitId: Id.optional() })
export type CommentQuery = z.infer<typeof CommentQuery>
export const CommentPage = pageOf(Comment.omit({ content: true, words: true }))

export const FigureQuery = PageQuery.extend({ figure: z.string().max(120, '标识过长') })
export type FigureQuery = CommentPath & z.infer<typeof FigureQuery>
export const DraftFigureQuery = FigureQuery.extend(DraftQuery.shape)
export type DraftFigureQuery = z.infer<typeof DraftFigureQuery>
export const FigureRecord = z.object({
  kind: z.enum(['finding', 'rectification']),
  recordId: z.uuid(),
  title: z.string(),
  caseId: z.uuid().nullable(),
  caseNumber: z.string().nullable(),
  unitName: z.string().nullable(),
  on: Day.nullable(),
})
export const FigureRecords = pageOf(FigureRecord)

/** What the sums are made of. */
export type Found = {
  id: string
  code: string
  unitId: string
  unitName: string
  caseId: string | null
  openedOn: Day
  /** First day it was no longer there, or was closed by a person. */
  endedOn: Day | null
}
export type Put = { id: string; foundOn: Day; closedOn: Day | null; dueOn: Day | null; open: boolean; repeat: boolean }
export type Titled = { title: string; severity: Severity }

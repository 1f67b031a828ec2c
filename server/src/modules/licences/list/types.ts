import { z } from 'zod'
import { Day } from '../../../kit/day.ts'
import { PageQuery } from '../../../kit/page.ts'
import { DeadlineState } from '../../law/index.ts'
import { Outcome, Purpose, Stage } from '../file/types.ts'
import { ApplicantKind } from '../kinds/types.ts'

/** What narrows the list, the count and the export alike. */
export const ApplicationFilter = z.object({
  /** A number (of the receipt, the acceptance, the decision or the certificate), an identity number, a code, or part of a name or matter. */
  q: z.string().trim().max(100, '搜索内容不能超过 100 字').optional(),
  kind: z.string().max(60).optional(),
  purpose: Purpose.optional(),
  stage: z.union([Stage, z.array(Stage)]).optional(),
  /** A unit, those below it included. */
  unit: z.uuid('机构标识有误').optional(),
  /** Received on or after that day. */
  from: Day.optional(),
  /** Received on or before that day. */
  to: Day.optional(),
  outcome: Outcome.optional(),
  /** Licences in force that end on or before that day. */
  endsBy: Day.optional(),
  /** Applications whose next step the bureau owes soon, or owes already. */
  due: z.enum(['due-soon', 'overdue']).optional(),
})
export type ApplicationFilter = z.infer<typeof ApplicationFilter>

export const ApplicationSort = z.enum(['-receivedAt', 'receivedAt', '-number', 'number', '-decidedOn', 'validTo'])
export type ApplicationSort = z.infer<typeof ApplicationSort>
export const ApplicationQuery = ApplicationFilter.extend(PageQuery.shape).extend({ sort: ApplicationSort.default('-receivedAt') })
export type ApplicationQuery = z.infer<typeof ApplicationQuery>

export const ApplicationItem = z.object({
  id: z.string(),
  number: z.string(),
  kindCode: z.string(),
  kindName: z.string(),
  purpose: Purpose,
  stage: Stage,
  unitId: z.string(),
  unitName: z.string(),
  applicantKind: ApplicantKind,
  applicantName: z.string(),
  matter: z.string(),
  receivedAt: z.string(),
  acceptedOn: Day.nullable(),
  closedAt: z.string().nullable(),
  /** Of the decision on this application; what happened to the licence afterwards stands in the next four. */
  outcome: Outcome.nullable(),
  decisionId: z.string().nullable(),
  decisionNumber: z.string().nullable(),
  decidedOn: Day.nullable(),
  certificateNo: z.string().nullable(),
  validTo: Day.nullable(),
  revokedOn: Day.nullable(),
  cancelledOn: Day.nullable(),
  /** The most urgent step the bureau owes, with its last day; null where it owes none. */
  next: z.object({ title: z.string(), dueOn: Day, state: DeadlineState }).nullable(),
})
export type ApplicationItem = z.infer<typeof ApplicationItem>

/** One page. The total is asked for apart (`/licences/applications/count`). */
export const ApplicationPage = z.object({ items: z.array(ApplicationItem), hasMore: z.boolean() })
export type ApplicationPage = z.infer<typeof ApplicationPage>
export const ApplicationCount = z.object({ total: z.int() })
export type ApplicationCount = z.infer<typeof ApplicationCount>

export const ApplicationExport = ApplicationFilter.extend({ format: z.enum(['xlsx', 'csv']).default('xlsx') })
export type ApplicationExport = z.infer<typeof ApplicationExport>

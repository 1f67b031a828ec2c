import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { Instant } from '../../kit/instant.ts'
import { PageQuery, pageOf } from '../../kit/page.ts'
import { CaseFile, Procedure } from '../cases/index.ts'
import { Change } from './compare.ts'
import { PointRow } from './points.ts'
import { Claim, Opinion, Refused, ReviewDue, StatutoryGround } from './types.ts'

const yes = z.enum(['true']).optional()

/** Filters of the queue, as they stand in the address. `text` is part of a case number, a title or a party's name. */
export const QueueQuery = PageQuery.extend({
  text: z.string().trim().max(60).optional(),
  unitId: z.uuid('单位有误').optional(),
  causeCode: z.string().max(60).optional(),
  procedure: Procedure.optional(),
  claim: z.enum(['mine', 'free', 'taken']).optional(),
  overdue: yes,
  resubmitted: yes,
  /** Only what the actor may review and nobody else has taken. */
  reviewable: yes,
})
export type QueueQuery = z.infer<typeof QueueQuery>

export const Involvement = z.enum(['recused', 'handled', 'proposed', 'collected'])

/** A row as the store reads it; the action adds the sum of the due day, the ground and whether the actor may review. */
export const StoredRow = z.object({
  proposalId: z.string(),
  caseId: z.string(),
  caseNumber: z.string(),
  caseTitle: z.string(),
  causeCode: z.string().nullable(),
  causeName: z.string().nullable(),
  unitId: z.string(),
  unitName: z.string(),
  unitPath: z.string(),
  organName: z.string(),
  procedure: Procedure,
  family: CaseFile.shape.case.shape.family,
  parties: z.array(z.string()),
  version: z.int(),
  proposedAt: Instant,
  proposedOn: Day,
  proposedBy: z.string(),
  publicInterest: z.boolean(),
  complex: z.boolean(),
  heard: z.boolean(),
  resubmitted: z.boolean(),
  claimedBy: z.string().nullable(),
  claimedAt: Instant.nullable(),
  involvement: Involvement.nullable(),
})
export type StoredRow = z.infer<typeof StoredRow>

export const QueueRow = StoredRow.omit({
  unitPath: true,
  family: true,
  publicInterest: true,
  complex: true,
  claimedBy: true,
  claimedAt: true,
  involvement: true,
})
  .extend({
    proposedByName: z.string().nullable(),
    statutory: StatutoryGround.nullable(),
    claim: z.object({ reviewerId: z.string(), reviewerName: z.string(), claimedAt: Instant }).nullable(),
    due: ReviewDue,
    overdue: z.boolean(),
    /** Why the actor may not review this case, or null. */
    refused: Refused.nullable(),
  })
  .meta({ id: 'ReviewQueueRow' })
export type QueueRow = z.infer<typeof QueueRow>
export const Queue = pageOf(QueueRow)

/** The review desk's page in one reply. */
export const Desk = z
  .object({
    file: CaseFile,
    proposalId: z.string(),
    /** To be sent back with the opinion: what was read is what is judged. */
    fileDigest: z.string(),
    /** Whether this version still waits for its review. */
    open: z.boolean(),
    statutory: StatutoryGround.nullable(),
    due: ReviewDue,
    overdue: z.boolean(),
    claim: Claim.nullable(),
    refused: Refused.nullable(),
    points: z.array(PointRow),
    /** Of every version of the case's proposals, oldest first. */
    opinions: z.array(Opinion),
    /** Since the version reviewed last; null when none was. */
    changes: z.array(Change).nullable(),
    comparedWith: z.int().nullable(),
  })
  .meta({ id: 'ReviewDesk' })
export type Desk = z.infer<typeof Desk>

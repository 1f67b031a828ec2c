import { z } from 'zod'
import { FindingFilter } from './types.ts'

/** More at once would hold its locks too long; the list can be narrowed and the rest done after. */
export const MOST_AT_ONCE = 500

export const FindingAct = z.enum(['hand-over', 'close', 'false-alarm'])
export type FindingAct = z.infer<typeof FindingAct>

/**
 * One act on many faults. Those named, or else all the filter asks for.
 * With `dryRun` nothing is written: the answer says what would be done and what not.
 */
export const FindingBatch = z
  .object({
    act: FindingAct,
    findingIds: z
      .array(z.uuid())
      .min(1, '请至少选择一个问题')
      .max(MOST_AT_ONCE, `一次最多处理 ${MOST_AT_ONCE} 个问题`)
      .optional(),
    filter: FindingFilter.optional(),
    reason: z.string().trim().max(500, '理由不超过 500 字').optional(),
    dryRun: z.boolean(),
  })
  .refine(({ findingIds, filter }) => findingIds !== undefined || filter !== undefined, {
    path: ['findingIds'],
    message: '请选择问题，或者按筛选条件处理',
  })
  .refine(({ act, reason, dryRun }) => dryRun || act === 'hand-over' || reason, { path: ['reason'], message: '请填写理由' })
export type FindingBatch = z.infer<typeof FindingBatch>

export const FindingBatchResult = z
  .object({
    /** How many were asked for, done (or would be), and not. */
    asked: z.int(),
    done: z.int(),
    /** What is not done and why. */
    refused: z.array(
      z.object({ findingId: z.string(), title: z.string(), caseNumber: z.string().nullable(), detail: z.string() }),
    ),
    /** Of what is done, by unit. */
    byUnit: z.array(z.object({ unitId: z.string(), name: z.string(), count: z.int() })),
  })
  .meta({ id: 'InspectionBatchResult' })
export type FindingBatchResult = z.infer<typeof FindingBatchResult>

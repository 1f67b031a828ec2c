import { z } from 'zod'
import { Day } from '../../kit/day.ts'
import { Instant } from '../../kit/instant.ts'
import { AGGREGATES, Counted, FigureEntry } from './types.ts'

/** A figure as it was published: with all that explains it, so that it stays readable when the catalogue moves on. */
export const ReleasedFigure = FigureEntry.extend(Counted.shape)
  .extend({
    aggregate: z.enum(AGGREGATES),
    /** What a share was measured over; null for what is no share. */
    denominator: z.int().nullable(),
  })
  .meta({ id: 'ReleasedFigure' })
export type ReleasedFigure = z.infer<typeof ReleasedFigure>

/** What a restatement says differently. A figure that is new or gone has no value before or after. */
export const FigureChange = z
  .object({
    id: z.string(),
    title: z.string(),
    unit: FigureEntry.shape.unit,
    unitText: z.string(),
    kind: z.enum(['value', 'definition', 'added', 'removed']),
    before: z.number().nullable(),
    after: z.number().nullable(),
  })
  .meta({ id: 'FigureChange' })
export type FigureChange = z.infer<typeof FigureChange>

export const Release = z
  .object({
    id: z.uuid(),
    year: z.int(),
    edition: z.int(),
    releasedAt: Instant,
    from: Day,
    to: Day,
    figures: z.array(ReleasedFigure),
    reason: z.string().nullable(),
    changes: z.array(FigureChange),
    digest: z.string(),
  })
  .meta({ id: 'Release' })
export type Release = z.infer<typeof Release>
export const ReleaseEntry = Release.omit({ figures: true }).meta({ id: 'ReleaseEntry' })
export type ReleaseEntry = z.infer<typeof ReleaseEntry>

const Year = z.coerce.number('年度应为四位数字').int('年度应为四位数字').min(1949, '年度过早').max(2999, '年度过晚')
export const ReleasePath = z.object({ year: Year })
export const NewRelease = z.object({
  /** Why the year is restated; asked for from the second edition on, and public. */
  reason: z.string().trim().min(4, '请写明重新发布的原因').max(500, '不超过500字').optional(),
})
export type NewRelease = z.infer<typeof NewRelease>

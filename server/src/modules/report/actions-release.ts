import type { Tx } from '../../kit/db.ts'
import { DomainError, refuseIf } from '../../kit/errors.ts'
import { newId } from '../../kit/uuid.ts'
import { audit, authorise, type Ctx } from '../../platform/index.ts'
import { FIGURES } from './figures/index.ts'
import { windowOf } from './rules.ts'
import { changesBetween, restatementAllowed, yearOver } from './rules-release.ts'
import * as store from './store.ts'
import * as releases from './store-release.ts'
import { type FigureWindow, UNIT_TEXT } from './types.ts'
import type { NewRelease, Release, ReleasedFigure, ReleaseEntry } from './types-release.ts'

/** Every figure fit for the public, as it stands now. */
async function snapshot(tx: Tx, window: FigureWindow): Promise<ReleasedFigure[]> {
  const found: ReleasedFigure[] = []
  for (const figure of FIGURES.filter((one) => one.public)) {
    const counted = await store.countFigure(tx, figure, window)
    const { id, title, section, unit, definition, basis, aggregate } = figure
    const denominator = aggregate === 'share' ? counted.records : null
    found.push({
      id,
      title,
      section,
      unit,
      unitText: UNIT_TEXT[unit],
      definition,
      basis: [...basis],
      aggregate,
      denominator,
      ...counted,
    })
  }
  return found
}

/**
 * Publishes the statement of a year, frozen from then on. Of a year that was published already it makes a restatement, which lists what changed.
 * @throws DomainError `not-the-bureau`, `year-not-over`, `nothing-changed`, `reason-missing`
 * @law 厅字〔2019〕28号 25
 */
export function releaseYear(ctx: Ctx, { year, reason }: NewRelease & { year: number }): Promise<Release> {
  authorise(ctx.actor, 'report.release')
  refuseIf(yearOver(year, ctx.today))
  const window = windowOf(year, undefined, ctx.today)
  return ctx.transaction(async (tx) => {
    const bureau = await releases.bureauOf(tx, ctx.actor.scopePath)
    if (!bureau) throw new DomainError('forbidden', 'not-the-bureau', '年度报告由市公安局发布。')
    await releases.queueReleases(tx)
    await store.narrowTo(tx, bureau.path)
    const [last] = await releases.releasesOf(tx, year)
    const figures = await snapshot(tx, window)
    const changes = last ? changesBetween(last.figures, figures) : []
    if (last) refuseIf(restatementAllowed(changes, reason))
    const saved = await releases.insertRelease(tx, bureau, {
      id: newId(),
      year,
      edition: (last?.edition ?? 0) + 1,
      releasedAt: ctx.now,
      releasedBy: ctx.actor.id,
      from: window.from,
      to: window.to,
      figures,
      reason: last ? (reason ?? null) : null,
      changes,
    })
    const { edition, digest } = saved
    await audit.record(tx, { action: 'report.released', subject: saved.id, details: { year, edition, digest } })
    return saved
  })
}

/** The shelf: every edition of every year. */
export function listReports(ctx: Ctx): Promise<ReleaseEntry[]> {
  authorise(ctx.actor, 'figure.read')
  return ctx.read((tx) => releases.listReleases(tx))
}

/** Every edition of a year, the latest first. */
export async function getReports(ctx: Ctx, { year }: { year: number }): Promise<Release[]> {
  authorise(ctx.actor, 'figure.read')
  const found = await ctx.read((tx) => releases.releasesOf(tx, year))
  if (found.length === 0) throw new DomainError('not-found', 'report-not-found', `${year}年的年度报告尚未发布。`)
  return found
}

import { dayOf } from '../../../server/src/kit/day.ts'
import type { Sql } from '../../../server/src/kit/db.ts'
import type { Instant } from '../../../server/src/kit/instant.ts'
import { type Bar, countPublic, type PublicCounts } from '../../../server/src/modules/publicity/public.ts'
import { drawBars, type Format, type Shape } from './draw.ts'

/** What the charts of an hour show, and the pictures drawn of it so far. */
export type Charts = {
  /** Up to when it was counted. */
  asOf: Instant
  /** Tells one hour's counts from another's: the pictures' fingerprint. */
  tag: string
  counts: PublicCounts
  drawn: Map<string, Promise<string>>
}
const HOUR_MS = 3_600_000
type Kept = { hour: number; charts: Promise<Charts> }
/** The latest counts of each database read from. */
const kept = new WeakMap<Sql, Kept>()
/** The hour that is being counted now. */
const counting = new WeakMap<Sql, number>()

async function countAt(sql: Sql, now: Instant, hour: number): Promise<Charts> {
  const counts = await countPublic(sql, dayOf(now))
  return { asOf: now, tag: `${hour}-${counts.months.at(-1)?.count ?? 0}`, counts, drawn: new Map() }
}

/**
 * Counted once an hour: one pass over all public records, which a home page cannot pay each time. Whoever comes first in an hour still gets the
 * counts before, with the time they were made; only the very first visitor waits.
 */
export function chartsAt(sql: Sql, now: Instant): Promise<Charts> {
  const hour = Math.floor(Date.parse(now) / HOUR_MS)
  const latest = kept.get(sql)
  if (latest?.hour === hour || (latest && counting.get(sql) === hour)) return latest.charts
  counting.set(sql, hour)
  const charts = countAt(sql, now, hour)
  if (!latest) kept.set(sql, { hour, charts })
  const settle = latest ? () => kept.set(sql, { hour, charts }) : () => {}
  charts.then(settle, () => {
    counting.delete(sql) // asked again by the next visitor
    if (!latest) kept.delete(sql)
  })
  return latest?.charts ?? charts
}

type Kind = { title: string; column: string; shape: Shape; bars: (counts: PublicCounts) => readonly Bar[] }
/** The charts there are. @param column names what the bars are, over the table */
export const CHARTS = {
  months: { title: '各月公示的决定数（最近12个月）', column: '月份', shape: 'upright', bars: ({ months }) => months },
  organs: { title: '各机关公示中的决定数', column: '机关', shape: 'lying', bars: ({ organs }) => organs },
  causes: { title: '公示中最多的十种违法行为', column: '违法行为', shape: 'lying', bars: ({ causes }) => causes },
} as const satisfies Record<string, Kind>
export type ChartName = keyof typeof CHARTS

/** Every format a picture is drawn in: at most four for each chart. */
export const FORMATS = {
  wide: { width: 720, textSize: 14 },
  narrow: { width: 340, textSize: 13 },
  'wide-large': { width: 720, textSize: 20 },
  'narrow-large': { width: 340, textSize: 18 },
} as const satisfies Record<string, Format>
export type FormatName = keyof typeof FORMATS

const monthName = (month: string, narrow: boolean) => (narrow ? String(Number(month.slice(5))) : `${Number(month.slice(5))}月`)

/** The picture, drawn once. */
export function pictureOf({ counts, drawn }: Charts, name: ChartName, format: FormatName): Promise<string> {
  const key = `${name} ${format}`
  const { shape, bars } = CHARTS[name]
  const tight = format !== 'wide'
  const shown = name === 'months' ? bars(counts).map((bar) => ({ ...bar, name: monthName(bar.name, tight) })) : bars(counts)
  const found = drawn.get(key) ?? drawBars(shown, shape, FORMATS[format])
  drawn.set(key, found)
  return found
}

import { dayOf } from '../../../server/src/kit/day.ts'
import type { Instant } from '../../../server/src/kit/instant.ts'
import { type Bar, countPublic, type PublicCounts } from '../../../server/src/modules/publicity/public.ts'
import { lately } from '../lately.ts'
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
/** Counted once an hour: one pass over all public records. */
export const chartsAt = lately(HOUR_MS, async (sql, now): Promise<Charts> => {
  const counts = await countPublic(sql, dayOf(now))
  return {
    asOf: now,
    tag: `${Math.floor(Date.parse(now) / HOUR_MS)}-${counts.months.at(-1)?.count ?? 0}`,
    counts,
    drawn: new Map(),
  }
})

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

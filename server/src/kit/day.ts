import { z } from 'zod'
import type { Instant } from './instant.ts'

const DAY_MS = 86_400_000
/** China has used one zone without summer time since 1991: UTC+8. */
const SHANGHAI_MS = 8 * 3_600_000

function isDay(text: string): boolean {
  if (!/^(1[89]|[2-9]\d)\d{2}-(0[1-9]|1[0-2])-\d{2}$/.test(text)) return false // PostgreSQL has no year zero, and no file is that old
  const date = Number(text.slice(8))
  if (date <= 28) return date > 0 // every month has it: lists parse thousands of days
  const parsed = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
}

/** A civil day in Asia/Shanghai, `YYYY-MM-DD`. Compares with `<` as text. Stored as `date`. */
export const Day = z.string().refine(isDay, '日期不存在，应为 2022-03-01 这样的格式').brand<'Day'>()
export type Day = z.infer<typeof Day>

/** Parses a civil day, or throws: 2022-02-30 is no day. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`Not a day: ${text}`)
  return text as Day
}

/** The civil day in Asia/Shanghai that holds this instant. */
export function dayOf(moment: Instant): Day {
  return new Date(Date.parse(moment) + SHANGHAI_MS).toISOString().slice(0, 10) as Day
}

/** Midnight (Asia/Shanghai) at which the day begins. */
export function startOf(civilDay: Day): Instant {
  return new Date(Date.parse(`${civilDay}T00:00:00Z`) - SHANGHAI_MS).toISOString() as Instant
}

/** @param count calendar days, may be negative */
export function addDays(start: Day, count: number): Day {
  return new Date(Date.parse(`${start}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10) as Day
}

/** Calendar days from `start` to `end`; negative when `end` is earlier. */
export function daysBetween(start: Day, end: Day): number {
  return Math.round((Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / DAY_MS)
}

/** Whole months later; the end of the month clamps (31 January + 1 month = 28 or 29 February). */
export function addMonths(start: Day, count: number): Day {
  const [year = 0, month = 1, dayOfMonth = 1] = start.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + count, Math.min(dayOfMonth, lastDay))).toISOString().slice(0, 10) as Day
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(civilDay: Day): number {
  return new Date(`${civilDay}T00:00:00Z`).getUTCDay()
}

/** 2022年3月1日 */
export function dayWords(civilDay: Day): string {
  return `${civilDay.slice(0, 4)}年${Number(civilDay.slice(5, 7))}月${Number(civilDay.slice(8))}日`
}

/** Full years lived on `on`. The birthday itself does not count yet, the day after does (judicial practice, a setting in fact). */
export function ageOn(birthDay: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birthDay.slice(0, 4))
  return on.slice(5) > birthDay.slice(5) ? years : years - 1
}

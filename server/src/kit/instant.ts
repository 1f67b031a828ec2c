import { z } from 'zod'

/** A moment in UTC, ISO 8601 with milliseconds and `Z`. Stored as `timestamptz`. */
export const Instant = z.iso
  .datetime({ error: '时间格式应为 2022-03-01T08:30:00.000Z' })
  .refine((text) => text >= '1800', '时间早于 1800 年')
  .brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

/** Parses any ISO 8601 text with an offset, or throws. */
export function instant(text: string): Instant {
  const milliseconds = Date.parse(text)
  if (Number.isNaN(milliseconds) || !/T.*(Z|[+-]\d\d:?\d\d)$/.test(text)) throw new RangeError(`Not an instant: ${text}`)
  return new Date(milliseconds).toISOString() as Instant
}

/** The system clock. Passed in wherever time matters, so that tests choose the time. */
export type Clock = () => Instant
export const systemClock: Clock = () => new Date().toISOString() as Instant

/** @param seconds may be negative */
export function addSeconds(start: Instant, seconds: number): Instant {
  return new Date(Date.parse(start) + seconds * 1000).toISOString() as Instant
}

/** Exact hours later; liberty periods are counted in hours and never roll. */
export function addHours(start: Instant, hours: number): Instant {
  return addSeconds(start, hours * 3600)
}

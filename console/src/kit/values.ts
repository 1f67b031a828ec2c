import { dayOf } from './day.ts'

/** This instant, seconds and all: a field shows its minute, and what was done a moment ago still lies before it. */
export const rightNow = (): string => new Date().toISOString()
export const today = (): string => dayOf(new Date().toISOString())

/** Without what was left empty: the server takes its defaults. */
export function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filled)
  if (value === null || typeof value !== 'object' || value instanceof Blob) return value
  const kept = Object.entries(value).filter(([, one]) => one !== undefined && one !== null && one !== '')
  return Object.fromEntries(kept.map(([name, one]) => [name, filled(one)]))
}

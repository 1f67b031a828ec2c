import { dayOf } from '../../kit/day.ts'

/** The minute it is, as an instant. */
export const thisMinute = (): string => `${new Date().toISOString().slice(0, 16)}:00.000Z`
export const today = (): string => dayOf(new Date().toISOString())

/** Without what was left empty: the server takes its defaults. */
export function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filled)
  if (value === null || typeof value !== 'object') return value
  const kept = Object.entries(value).filter(([, one]) => one !== undefined && one !== null && one !== '')
  return Object.fromEntries(kept.map(([name, one]) => [name, filled(one)]))
}

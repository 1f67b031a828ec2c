import type { Reply } from '../api/operations.ts'
import { dayText } from '../kit/day.ts'

export type ListState = Reply<'listPreEvent'>['items'][number]
export type ListDetail = Reply<'getPreEventList'>
export type ListItem = ListDetail['items'][number]
export type ListField = ListDetail['fields'][number]
export type Value = ListItem['fields'][string]
export type ListCode = ListState['code']

export const DUTIES: Record<ListState['duty'], string> = {
  'on-change': '变动时更新',
  yearly: '每年更新',
  'before-use': '使用（施行）前公布',
}

/** What the server says of an act, as a button takes it. */
export const refusalOf = ({ refused, basis }: { refused: string | null; basis: string[] }) =>
  refused === null ? null : { detail: refused, basis }

/** A value on one line of a table. */
export function valueText({ kind }: ListField, value: Value | undefined): string {
  if (value === null || value === undefined) return ''
  if (kind === 'day') return dayText(String(value))
  return Array.isArray(value) ? value.join('；') : String(value)
}

/** Lists of lines are typed one a line. */
export const typedOf = ({ kind }: ListField, value: Value | undefined): string | number | undefined =>
  Array.isArray(value) ? value.join('\n') : (value ?? (kind === 'number' ? undefined : ''))

/** What was typed, as the server takes it. */
export function readTyped({ kind }: ListField, typed: string | number | null | undefined): Value {
  if (typed === undefined || typed === null || typed === '') return null
  if (kind !== 'basis' && kind !== 'steps') return typed
  return String(typed)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

export type Standing = { words: string; tone: 'green' | 'amber' | 'red' | 'grey' }
/** Where a version stands, in a word. */
export function standingOf({ releasedAt, returnReason, effectiveTo }: ListItem, today: string): Standing {
  if (returnReason !== null) return { words: '已退回', tone: 'red' }
  if (releasedAt === null) return { words: '待审核发布', tone: 'amber' }
  return effectiveTo !== null && effectiveTo < today ? { words: '已终止', tone: 'grey' } : { words: '已发布', tone: 'green' }
}

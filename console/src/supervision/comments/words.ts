import type { Reply } from '../../api/operations.ts'
import { wallOf } from '../../kit/day.ts'
import type { Tone } from '../../theme.ts'

export type CommentRow = Reply<'listComments'>['items'][number]
export type Content = Reply<'getComment'>['content']
export type Figure = Content['totals'][number]
export type FigureRecord = Reply<'listCommentRecords'>['items'][number]
export type ChosenFile = Content['good'][number]

export const SEVERITIES: Record<Content['byCheck'][number]['severity'], { title: string; tone: Tone }> = {
  veto: { title: '否决', tone: 'red' },
  serious: { title: '严重', tone: 'red' },
  ordinary: { title: '一般', tone: 'amber' },
  flaw: { title: '瑕疵', tone: 'grey' },
}

/** `2026-02` or `2026-02-01` → `2026年2月` */
export function monthText(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return `${year}年${number}月`
}

/** The months that are over, the latest first, as `2026-10`. */
export function monthsOver(now: string, count = 12): string[] {
  const [year = 0, month = 1] = wallOf(now).slice(0, 7).split('-').map(Number)
  return Array.from({ length: count }, (_, index) => new Date(Date.UTC(year, month - 2 - index, 1)).toISOString().slice(0, 7))
}

/** What a figure counts, found by its key among all of a comment. */
export function figureOf(content: Content, key: string): Figure | undefined {
  const { totals, byCheck, byUnit, repeats, trend } = content
  const found = [...totals, ...byCheck, ...byUnit, ...repeats, ...trend].find((one) => one.key === key)
  if (!found) return undefined
  if (key.startsWith('trend:')) return { ...found, title: `${monthText(found.title)}发现问题` }
  return key.startsWith('repeat:') ? { ...found, title: `重复出现：${found.title}` } : found
}

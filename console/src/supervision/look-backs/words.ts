import type { Reply } from '../../api/operations.ts'
import type { Tone } from '../../theme.ts'

export type LookBackRow = Reply<'listLookBacks'>['items'][number]
export type LookItem = Reply<'getLookBack'>['items'][number]

export const RESULTS: Record<NonNullable<LookItem['result']>, { title: string; tone: Tone }> = {
  holds: { title: '整改到位，未反弹', tone: 'green' },
  'came-back': { title: '问题反弹', tone: 'red' },
  'not-corrected': { title: '整改不实', tone: 'red' },
}
export const RESULT_NAMES = Object.fromEntries(Object.entries(RESULTS).map(([result, { title }]) => [result, title]))

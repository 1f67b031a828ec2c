import type { Reply } from '../../api/operations.ts'
import type { Tone } from '../../theme.ts'

export type NoticeRow = Reply<'listNotices'>['items'][number]
export type NoticeDetail = Reply<'getNotice'>

export const KINDS: Record<NoticeRow['kind'], string> = {
  correct: '责令改正',
  revoke: '撤销或者变更决定',
  perform: '责令限期履行职责',
  account: '追究执法过错责任',
  other: '其他要求',
}
export const STATES: Record<NoticeRow['state'], { title: string; tone: Tone }> = {
  issued: { title: '待回复', tone: 'amber' },
  replied: { title: '已回复，待审查', tone: 'blue' },
  returned: { title: '退回重新回复', tone: 'red' },
  concluded: { title: '已办结', tone: 'green' },
  withdrawn: { title: '已撤回', tone: 'grey' },
}
export const STATE_NAMES = Object.fromEntries(Object.entries(STATES).map(([state, { title }]) => [state, title]))
/** A reply is owed. */
export const isOwed = (state: NoticeRow['state']): boolean => state === 'issued' || state === 'returned'

import type { Reply } from '../../api/operations.ts'
import type { Tone } from '../../theme.ts'

export type ObjectionRow = Reply<'listObjections'>['items'][number]
export type ObjectionDetail = Reply<'getObjection'>
export type Outcome = NonNullable<ObjectionRow['outcome']>

export const STATES: Record<ObjectionRow['state'], string> = { submitted: '待受理', handling: '正在核查', decided: '已答复' }
export const STATE_TONE: Record<ObjectionRow['state'], Tone> = { submitted: 'amber', handling: 'blue', decided: 'green' }
export const KINDS: Record<ObjectionRow['kind'], string> = {
  facts: '公示的事实、内容有误',
  'not-public': '不应当公开',
  'personal-data': '个人信息遮盖不完整',
  term: '公示期有误或者已满',
  other: '其他',
}
export const CAPACITIES: Record<ObjectionRow['capacity'], string> = {
  party: '当事人本人（本单位）',
  agent: '当事人的代理人',
  other: '其他人',
}
export const OUTCOMES: Record<Outcome, string> = {
  corrected: '更正',
  'partly-corrected': '部分更正',
  withdrawn: '撤回',
  maintained: '维持',
  'not-accepted': '不予受理',
}

import type { Input, Reply } from '../../api/operations.ts'
import type { Tone } from '../../theme.ts'
import type { Refused } from '../../ui/ActButton.tsx'

export type Reassessment = Reply<'reassessRecords'>
export type Group = Reassessment['down'][number]
export type Supposed = NonNullable<Input<'reassessRecords'>['suppose']>
export type ChoiceKey = Reassessment['choices'][number]['key']

/** What another look makes of a record, what matters most to the public first. */
export const TURNS: readonly {
  key: 'down' | 'up' | 'withheld' | 'sealed' | 'renamed'
  title: string
  what: string
  tone: Tone
}[] = [
  { key: 'down', title: '撤下', what: '现在公示，将立即撤下；原网址显示日期和理由', tone: 'red' },
  { key: 'up', title: '恢复公示程序', what: '原来的不公开理由已经消失，回到“待确认”，期限重新起算', tone: 'green' },
  { key: 'withheld', title: '转为不予公开', what: '尚未公示，将不再公示', tone: 'amber' },
  { key: 'sealed', title: '封存', what: '早已不在公示，现在依法封存', tone: 'grey' },
  { key: 'renamed', title: '不予公开，理由改变', what: '仍不公开，改按另一理由登记', tone: 'grey' },
]

/** The bureau's own choices by their setting. */
export const CHOICES: Record<ChoiceKey, { title: string; options: Record<string, string> }> = {
  influence: {
    title: '视为具有一定社会影响的行政处罚',
    options: { all: '全部', units: '仅单位', none: '无' },
  },
  sealedLegacy: {
    title: '2026年前已公示的自然人治安处罚',
    options: { withdraw: '撤回', keep: '保留至期满' },
  },
  licencePersonal: {
    title: '自然人的行政许可',
    options: { withhold: '不予公开', mask: '遮盖姓名后公示' },
  },
}

/** Records of all groups together. */
export const changesIn = (groups: readonly Group[]): number => groups.reduce((sum, { count }) => sum + count, 0)
const changes = (told: Reassessment): number => TURNS.reduce((sum, { key }) => sum + changesIn(told[key]), 0)

/** Why the run is not possible after this look. */
export function refusalToRun(told: Reassessment, releases: boolean): Refused {
  if (!releases) return { detail: '由公示统计人员执行；您可以试算。' }
  if (told.choices.some(({ supposed }) => supposed))
    return { detail: '这是按假设的设置试算的结果。要照此执行，请先由系统管理员修改设置，再试算。' }
  return changes(told) === 0 ? { detail: '试算没有变化，不需要执行。' } : null
}

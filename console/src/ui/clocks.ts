import type { Reply } from '../api/operations.ts'

/** A counted period as the server tells it with a case or an application. */
export type Clock = Reply<'getCase'>['deadlines'][number]

/** The word and the colour of each state. */
export const CLOCK_STATES: Record<Clock['state'], { tone: 'green' | 'amber' | 'red' | 'grey' | 'blue'; word: string }> = {
  running: { tone: 'green', word: '计算中' },
  'due-soon': { tone: 'amber', word: '即将届满' },
  overdue: { tone: 'red', word: '已逾期' },
  met: { tone: 'grey', word: '按期完成' },
  'met-late': { tone: 'red', word: '逾期完成' },
  paused: { tone: 'blue', word: '暂不计算' },
  ended: { tone: 'grey', word: '已届满' },
}

const ORDER: Record<Clock['state'], number> = {
  overdue: 0,
  'due-soon': 1,
  running: 2,
  paused: 3,
  'met-late': 4,
  ended: 5,
  met: 6,
}
/** Whether the clock still asks for something or waits. */
export const isOpen = (clock: Clock): boolean => ORDER[clock.state] <= ORDER.paused
/** Most urgent first; what is done comes last. */
export function sortClocks(clocks: readonly Clock[]): Clock[] {
  const due = (clock: Clock) => clock.dueAt ?? clock.dueOn ?? '9999'
  return [...clocks].sort((a, b) => ORDER[a.state] - ORDER[b.state] || due(a).localeCompare(due(b)))
}

import { DayText, InstantText } from '../../ui/DayText.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { CLOCK_STATES } from '../names.ts'
import { sortClocks } from '../reading.ts'
import type { Clock } from '../types.ts'

/** The police's own clocks that run, the most urgent two, in one line above a form. */
export function OpenClocks({ clocks }: { clocks: readonly Clock[] }) {
  const urgent = sortClocks(clocks).filter(
    (clock) => clock.bound === 'police' && ['overdue', 'due-soon', 'running'].includes(clock.state),
  )
  return urgent.slice(0, 2).map((clock) => (
    <span key={`${clock.id}|${clock.subjectId ?? ''}`} className="clock-line">
      <StateTag tone={CLOCK_STATES[clock.state].tone}>{CLOCK_STATES[clock.state].word}</StateTag> {clock.title}
      {'，届满 '}
      {clock.dueAt ? <InstantText at={clock.dueAt} /> : <DayText day={clock.dueOn} />}
    </span>
  ))
}

import { CLOCK_STATES, type Clock, sortClocks } from './clocks.ts'
import { DayText, InstantText } from './DayText.tsx'
import { StateTag } from './StateTag.tsx'

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

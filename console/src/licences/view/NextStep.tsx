import { CLOCK_STATES } from '../../ui/clocks.ts'
import { DayText } from '../../ui/DayText.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import type { ApplicationItem } from '../types.ts'

/** The step the bureau owes next, its last day, and how urgent it is: a colour and a word. */
export function NextStep({ next }: { next: ApplicationItem['next'] }) {
  if (!next) return '—'
  const { tone, word } = CLOCK_STATES[next.state]
  return (
    <>
      <StateTag tone={tone}>{word}</StateTag> <DayText day={next.dueOn} />
      <div className="soft">{next.title}</div>
    </>
  )
}

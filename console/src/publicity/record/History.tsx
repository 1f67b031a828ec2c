import { Section } from '../../ui/Section.tsx'
import { Timeline } from '../../ui/Timeline.tsx'
import type { Detail } from '../words.ts'
import { historyOf } from './history.ts'

/** Everything that happened to the record, with what was proposed and decided. */
export function History({ detail }: { detail: Detail }) {
  const entries = historyOf(detail).map(({ key, at, title, by, details }) => ({
    key,
    at,
    title,
    who: detail.names[by] ?? by,
    detail: details.join('；') || undefined,
  }))
  return (
    <Section title="时间线">
      <Timeline label="公示记录的时间线" entries={entries} />
    </Section>
  )
}

import type { ReactNode } from 'react'
import { instantText } from '../kit/day.ts'

export type TimelineEntry = { key: string; at: string; title: ReactNode; who?: string; detail?: ReactNode }

/** What happened, in the order given: when, what, by whom. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.key}>
          <time dateTime={entry.at}>{instantText(entry.at)}</time>
          <div>
            <strong>{entry.title}</strong>
            {entry.who && <span className="soft"> {entry.who}</span>}
            {entry.detail && <div className="soft">{entry.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}

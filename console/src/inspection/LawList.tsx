import { Citation } from '../ui/Citation.tsx'

/** Articles one below the other, for a narrow column. */
export function LawList({ of }: { of: readonly string[] }) {
  if (of.length === 0) return '—'
  return (
    <ul className="names">
      {of.map((citation) => (
        <li key={citation}>
          <Citation of={citation} />
        </li>
      ))}
    </ul>
  )
}

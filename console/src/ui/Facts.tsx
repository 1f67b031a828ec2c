import type { ReactNode } from 'react'

/** Facts as label and value, in two or three columns. What is null or undefined is a dash; `false` leaves the line out. */
export function Facts({ of }: { of: readonly (readonly [label: string, value: ReactNode] | false)[] }) {
  return (
    <dl className="facts">
      {of.map(
        (fact) =>
          fact && (
            <div key={fact[0]}>
              <dt>{fact[0]}</dt>
              <dd>{fact[1] ?? <span className="none">—</span>}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

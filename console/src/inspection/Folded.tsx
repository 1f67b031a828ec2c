import { Button } from 'antd'
import { type ReactNode, useState } from 'react'

const FIRST = 10
type Props<T> = { rows: readonly T[]; noun: string; children: (rows: T[]) => ReactNode }

/** The first rows of a long table; the rest on demand. */
export function Folded<T>({ rows, noun, children }: Props<T>) {
  const [all, setAll] = useState(false)
  return (
    <div>
      {children(all ? [...rows] : rows.slice(0, FIRST))}
      {rows.length > FIRST && (
        <Button type="link" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? '收起' : `其余 ${rows.length - FIRST} ${noun}`}
        </Button>
      )}
    </div>
  )
}

import type { ReactNode } from 'react'

type PlainColumn<T> = { title: string; render: (row: T) => ReactNode; right?: boolean }
type Props<T> = {
  label: string
  rowKey: (row: T) => string
  rows: readonly T[]
  columns: readonly PlainColumn<T>[]
  empty?: string
}

/** A short table without paging, for the parts of one record. */
export function PlainTable<T>({ label, rowKey, rows, columns, empty = '暂无记录' }: Props<T>) {
  if (rows.length === 0) return <p className="soft">{empty}</p>
  return (
    <table className="plain" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.title} scope="col" className={column.right ? 'right' : undefined}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <td key={column.title} className={column.right ? 'right' : undefined}>
                {column.render(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

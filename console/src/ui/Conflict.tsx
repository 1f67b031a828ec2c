import { Button } from 'antd'
import { dayText, instantText } from '../kit/day.ts'
import { moneyText } from '../kit/money.ts'

type Props = { values: unknown; labelOf: (field: string) => string | undefined; onReload?: () => void }
type Values = Record<string, unknown>

/** Two people changed one record: what differs, side by side, so that nothing is silently overwritten. */
export function Conflict({ values, labelOf, onReload }: Props) {
  const { yours, theirs } = (values ?? {}) as { yours?: Values; theirs?: Values }
  const mine = yours ?? {}
  const other = theirs ?? {}
  const fields = Object.keys(mine).filter((field) => field in other && !same(mine[field], other[field]) && labelOf(field))
  return (
    <>
      {fields.length > 0 && (
        <table className="conflict">
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">您填写的</th>
              <th scope="col">现在已保存的</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field}>
                <th scope="row">{labelOf(field)}</th>
                <td>{shownAs(field, mine[field])}</td>
                <td>{shownAs(field, other[field])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {onReload && (
        <Button size="small" onClick={onReload}>
          载入最新内容（保留我填写的）
        </Button>
      )}
    </>
  )
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

function shownAs(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number' && field.endsWith('Fen')) return moneyText(value)
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return dayText(value)
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT.*Z$/.test(value)) return instantText(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

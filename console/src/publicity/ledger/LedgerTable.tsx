import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { PlainTable } from '../../ui/PlainTable.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { REASONS, type ReasonCode } from '../words.ts'
import { type LedgerClass, type LedgerRow, monthWords, percentWords } from './words.ts'

type Props = { label: string; rows: readonly LedgerRow[]; year: string; by: 'month' | 'unit' }

/** A row a month or a unit; each number opens the decisions it counts. A row that does not add up shows no number. */
export function LedgerTable({ label, rows, year, by }: Props) {
  const number = (title: string, of: keyof Numbers, name?: LedgerClass) => ({
    title,
    right: true,
    render: (row: LedgerRow) => <Opens row={row} year={year} count={row.counts?.[of]} name={name} />,
  })
  return (
    <PlainTable
      label={label}
      rowKey={(row) => `${row.month} ${row.unitId}`}
      rows={rows}
      empty="该期间没有执法决定。"
      columns={[
        by === 'month'
          ? { title: '决定月份', render: (row) => (row.month ? monthWords(row.month) : '合计') }
          : { title: '单位（含下级）', render: (row) => `${'　'.repeat(row.depth)}${row.unitName}` },
        number('决定', 'decided'),
        number('按期公示', 'publishedInTime', 'published-in-time'),
        number('逾期公示', 'publishedLate', 'published-late'),
        number('不予公开', 'withheld', 'withheld'),
        { title: '不予公开的理由', render: (row) => <Reasons row={row} year={year} /> },
        number('封存', 'sealed', 'sealed'),
        number('期限内待公示', 'pending', 'pending'),
        number('逾期未公示', 'late', 'late'),
        { title: '公示率', right: true, render: (row) => percentWords(row.publishedPercent) },
        { title: '按期率', right: true, render: (row) => percentWords(row.inTimePercent) },
        { title: '3 日内撤回率', right: true, render: (row) => percentWords(row.withdrawnInTimePercent) },
      ]}
    />
  )
}

type Numbers = Omit<NonNullable<LedgerRow['counts']>, 'withheldBy'>
type Opened = { row: LedgerRow; year: string; count: number | undefined; name?: LedgerClass | undefined; reason?: string }

function Opens({ row, year, count, name, reason }: Opened) {
  if (count === undefined) return <StateTag tone="red">对不上</StateTag>
  if (count === 0) return '0'
  const monthOfYear = row.month?.slice(5)
  const search = { year: row.month?.slice(0, 4) ?? year, monthOfYear, unitId: row.unitId, class: name, reasonCode: reason }
  return (
    <Link to={paths.ledgerRecords()} search={search as never}>
      {count.toLocaleString('zh-CN')}
    </Link>
  )
}

function Reasons({ row, year }: { row: LedgerRow; year: string }) {
  const reasons = Object.entries(row.counts?.withheldBy ?? {})
  if (reasons.length === 0) return '—'
  return (
    <ul className="verdicts">
      {reasons.map(([code, count]) => (
        <li key={code}>
          {REASONS[code as ReasonCode]} <Opens row={row} year={year} count={count} name="withheld" reason={code} />
        </li>
      ))}
    </ul>
  )
}

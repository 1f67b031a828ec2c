import { Link } from '@tanstack/react-router'
import { q } from '../api/client.ts'
import { paths } from '../paths.ts'
import type { Column } from '../ui/DataTable.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { DayText } from '../ui/DayText.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Money } from '../ui/Money.tsx'
import { Section } from '../ui/Section.tsx'
import { useListSearch } from '../ui/useListSearch.ts'
import { askedOf, type Figure, type FigureRecord } from './words.ts'

/** Exactly the records the figure counts, each opening its page. */
export function FigureRecords({ figure }: { figure: Figure }) {
  const [search] = useListSearch()
  const parts = Object.fromEntries(figure.parts.map((one) => [one.part, one.title]))
  const window = { figureId: figure.id, ...askedOf(search) }
  const amount: Column<FigureRecord>[] = AMOUNTS.has(figure.unit)
    ? [
        {
          key: 'amount',
          title: figure.unit === 'fen' ? '金额' : '计入',
          right: true,
          render: (row) => amountOf(row, figure.unit),
        },
      ]
    : []
  return (
    <Section title="所计记录">
      <DataTable<FigureRecord>
        noun="所计记录"
        rowKey={(row) => `${row.kind}${row.id}${row.on}${row.part ?? ''}${row.amount}${row.label}`}
        query={(asked) => q.listFigureRecords({ ...asked, ...window } as never)}
        filters={figure.parts.length > 0 ? [{ name: 'part', label: '分项', kind: 'choice', options: parts }] : []}
        columns={[
          { key: 'label', title: '记录', render: (row) => <Opens row={row} /> },
          { key: 'unit', title: '单位', render: (row) => row.unit },
          { key: 'on', title: '日期', render: (row) => <DayText day={row.on} /> },
          ...(figure.parts.length > 0
            ? [{ key: 'part', title: '分项', render: (row: FigureRecord) => (row.part ? (parts[row.part] ?? row.part) : '—') }]
            : []),
          ...amount,
        ]}
        empty={<Empty title="该期间没有所计的记录">请换一个年度或者单位范围。</Empty>}
      />
    </Section>
  )
}

const AMOUNTS: ReadonlySet<string> = new Set(['fen', 'percent'])

/** A share counts 1 or 0; a lowest value is itself a percentage. */
function amountOf({ amount }: FigureRecord, unit: string) {
  if (unit === 'fen') return <Money fen={amount} />
  if (amount === 1) return '符合'
  return amount === 0 ? '不符合' : `${amount}%`
}

function Opens({ row }: { row: FigureRecord }) {
  if (row.kind === 'case') return <Link to={paths.case({ caseId: row.id })}>{row.label}</Link>
  if (row.kind === 'person') return <Link to={paths.person({ personId: row.id })}>{row.label}</Link>
  if (row.kind === 'publicity-record') return <Link to={paths.publicityRecord({ recordId: row.id })}>{row.label}</Link>
  if (row.kind === 'unit')
    return (
      <Link to={paths.people()} search={{ unitId: row.id } as never}>
        {row.label}
      </Link>
    )
  return row.label
}

import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { paths } from '../../paths.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { DayText } from '../../ui/DayText.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Section } from '../../ui/Section.tsx'
import { useListSearch } from '../../ui/useListSearch.ts'
import { type Content, type FigureRecord, figureOf } from './words.ts'

type Props = {
  content: Content
  /** The page of the figure's records. */
  query: (asked: { figure: string; page: number; pageSize: number }) => { queryKey: readonly unknown[]; queryFn?: unknown }
}

/** The records behind the figure that was opened; as many as it says. */
export function Records({ content, query }: Props) {
  const [search, change] = useListSearch()
  const figure = search.figure ? figureOf(content, search.figure) : undefined
  if (!figure) return null
  return (
    <div id="records">
      <Section
        title={`${figure.title}：${figure.count}`}
        actions={
          <Button size="small" onClick={() => change({ figure: undefined })}>
            收起明细
          </Button>
        }
      >
        <DataTable<FigureRecord>
          noun="所计记录"
          rowKey={({ recordId }) => recordId}
          query={({ page, pageSize }) => query({ figure: figure.key, page, pageSize }) as never}
          columns={[
            { key: 'title', title: '问题', render: (row) => <Opens row={row} /> },
            { key: 'kind', title: '种类', render: ({ kind }) => (kind === 'finding' ? '巡查发现' : '整改') },
            { key: 'case', title: '案件', render: (row) => <CaseOf row={row} /> },
            { key: 'unitName', title: '办案单位', render: ({ unitName }) => unitName ?? '—' },
            { key: 'on', title: '发现日期', render: ({ on }) => <DayText day={on} /> },
          ]}
          empty={<Empty title="没有记录" />}
        />
      </Section>
    </div>
  )
}

function Opens({ row: { kind, recordId, title } }: { row: FigureRecord }) {
  const to = kind === 'finding' ? paths.finding({ findingId: recordId }) : paths.rectification({ rectificationId: recordId })
  return <Link to={to}>{title}</Link>
}

function CaseOf({ row: { caseId, caseNumber } }: { row: FigureRecord }) {
  if (caseId === null) return caseNumber ?? '—'
  return <Link to={paths.case({ caseId })}>{caseNumber ?? '打开案件'}</Link>
}

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { download, q } from '../api/client.ts'
import type { Input } from '../api/operations.ts'
import '../cases/cases.css'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.ts'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { DayText } from '../ui/DayText.tsx'
import { Empty } from '../ui/Empty.tsx'
import type { Filter } from '../ui/FilterBar.tsx'
import { Page } from '../ui/Page.tsx'
import { UnitPicker } from '../ui/UnitPicker.tsx'
import { useListSearch } from '../ui/useListSearch.ts'
import { FindingState, SeverityTag } from './tags.tsx'
import { AREAS, type FindingRow, SEVERITY_NAMES, STATE_NAMES } from './words.ts'

const COLUMNS: readonly Column<FindingRow>[] = [
  {
    key: 'title',
    title: '问题',
    width: 240,
    render: ({ id, title }) => <Link to={paths.finding({ findingId: id })}>{title}</Link>,
  },
  { key: 'severity', title: '程度', width: 70, render: ({ severity }) => <SeverityTag of={severity} /> },
  { key: 'state', title: '状态', width: 90, render: ({ state }) => <FindingState of={state} /> },
  { key: 'facts', title: '具体情况', width: 280, render: ({ facts }) => facts },
  { key: 'case', title: '案件', width: 210, render: (row) => <CaseLink of={row} /> },
  { key: 'unitName', title: '单位', width: 160, render: ({ unitName }) => unitName },
  { key: 'since', title: '自何日起', width: 120, render: ({ since }) => <DayText day={since} /> },
  { key: 'openedOn', title: '发现', width: 120, render: ({ openedOn }) => <DayText day={openedOn} /> },
  { key: 'goneOn', title: '消失', extra: true, render: ({ goneOn }) => <DayText day={goneOn} /> },
  { key: 'times', title: '出现次数', extra: true, right: true, render: ({ times }) => times },
  { key: 'area', title: '类别', extra: true, render: ({ areaName }) => areaName },
  { key: 'subject', title: '对象', extra: true, render: ({ subjectName }) => subjectName },
]

/** What inspection found in the reader's units. The address holds the filter; the counts are those of the list. */
export default function FindingsPage() {
  return (
    <Page title="巡查发现的问题" trail={[{ title: '网上日巡查', to: paths.inspection() }]}>
      <StateCounts />
      <DataTable<FindingRow>
        noun="巡查问题"
        rowKey={({ id }) => id}
        query={(asked) => q.listFindings(asked as never)}
        filters={useFilters()}
        columns={COLUMNS}
        exportAs={({ page: _page, pageSize: _size, sort: _sort, columns: _columns, ...filter }) =>
          download('exportFindings', { ...filter, format: 'xlsx' } as Input<'exportFindings'>)
        }
        empty={<Empty title="没有符合条件的问题">只能看到本单位及下级单位的问题；若设置了筛选，请先清除筛选。</Empty>}
      />
    </Page>
  )
}

function useFilters(): readonly Filter[] {
  const { data: checks = [] } = useQuery({ ...q.listChecks(), staleTime: 300_000 })
  return [
    { name: 'state', label: '状态', kind: 'choice', options: STATE_NAMES },
    { name: 'severity', label: '程度', kind: 'choice', options: SEVERITY_NAMES },
    { name: 'area', label: '类别', kind: 'choice', options: AREAS },
    {
      name: 'check',
      label: '规则',
      kind: 'choice',
      options: Object.fromEntries(checks.map(({ code, title }) => [code, title])),
    },
    {
      name: 'unitId',
      label: '单位（含下级）',
      kind: 'custom',
      control: (value, change) => <UnitPicker label="单位" value={value} onChange={change} placeholder="全部" />,
    },
    { name: 'from', label: '发现不早于', kind: 'day' },
    { name: 'to', label: '发现不晚于', kind: 'day' },
    { name: 'repeated', label: '再次出现', kind: 'choice', options: { true: '再次出现', false: '首次出现' } },
    { name: 'mine', label: '由谁答复', kind: 'choice', options: { true: '由我答复' } },
  ]
}

/** How many of each state under the other filters. */
function StateCounts() {
  const [{ state, page: _page, pageSize: _size, sort: _sort, columns: _columns, ...filter }] = useListSearch()
  const { data: counts } = useQuery(q.countFindings(filter as never))
  return (
    <ul className="work-counts" aria-label="各状态数量">
      {(counts?.byState ?? []).map((one) => (
        <li key={one.state}>
          <Link
            to={paths.findings()}
            search={{ ...filter, state: state === one.state ? undefined : one.state } as never}
            aria-current={state === one.state}
          >
            {one.name} <strong>{one.count}</strong>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function CaseLink({ of: { caseId, caseNumber, subjectName } }: { of: FindingRow }) {
  const reads = useMay('case.read')
  if (caseId === null) return <span className="soft">{subjectName}</span>
  return reads ? <Link to={paths.case({ caseId })}>{caseNumber}</Link> : caseNumber
}

import { Link } from '@tanstack/react-router'
import { api, download, q } from '../api/client.ts'
import type { Input } from '../api/operations.ts'
import { dayOf } from '../kit/day.ts'
import { paths } from '../paths.ts'
import { queries } from '../queries.ts'
import { useMay } from '../session/session.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { DayText } from '../ui/DayText.tsx'
import { Empty } from '../ui/Empty.tsx'
import type { Filter } from '../ui/FilterBar.tsx'
import { Page } from '../ui/Page.tsx'
import { UnitPicker } from '../ui/UnitPicker.tsx'
import { CauseSelect } from './fields/CauseSelect.tsx'
import { OUTCOMES, PROCEDURES, STAGES } from './names.ts'
import type { CaseItem } from './types.ts'
import { StageTag } from './view/StageTag.tsx'
import './cases.css'

const FILTERS: readonly Filter[] = [
  { name: 'q', label: '案号、文号、姓名、名称', kind: 'text' },
  { name: 'stage', label: '状态', kind: 'choice', options: STAGES },
  { name: 'procedure', label: '程序', kind: 'choice', options: PROCEDURES },
  {
    name: 'cause',
    label: '案由',
    kind: 'custom',
    control: (value, change) => <CauseSelect label="案由" value={value} onChange={change} />,
  },
  {
    name: 'unit',
    label: '办案单位',
    kind: 'custom',
    control: (value, change) => <UnitPicker label="办案单位" value={value} onChange={change} />,
  },
  { name: 'handler', label: '办案民警', kind: 'choice', options: { me: '只看本人办理' } },
  { name: 'from', label: '接报自', kind: 'day' },
  { name: 'to', label: '接报至', kind: 'day' },
  { name: 'outcome', label: '处理结果', kind: 'choice', options: OUTCOMES },
]

/** A page of the list with its total, which is counted apart and kept while only the page changes. */
function listed({ page, pageSize, sort, ...filter }: Record<string, unknown>) {
  return {
    queryKey: ['listCases', { page, pageSize, sort, ...filter }],
    queryFn: async () => {
      const asked = { page, pageSize, ...(sort ? { sort } : {}), ...filter } as unknown as Input<'listCases'>
      const counting = queries.fetchQuery({ ...q.countCases(filter as Input<'countCases'>), staleTime: 30_000 })
      const [{ items }, { total }] = await Promise.all([api.listCases(asked), counting])
      return { items, total }
    },
  }
}

const COLUMNS = [
  {
    key: 'number',
    title: '案件编号',
    sort: true,
    width: 220,
    render: (row: CaseItem) => <Link to={paths.case({ caseId: row.id })}>{row.number}</Link>,
  },
  { key: 'title', title: '案件名称', width: 220, render: (row: CaseItem) => row.title },
  { key: 'stage', title: '状态', width: 110, render: (row: CaseItem) => <StageTag stage={row.stage} /> },
  { key: 'offenders', title: '违法行为人', width: 110, render: (row: CaseItem) => row.offenders.join('、') || '—' },
  { key: 'causeName', title: '案由', width: 130, render: (row: CaseItem) => row.causeName ?? '—' },
  { key: 'unitName', title: '办案单位', width: 150, render: (row: CaseItem) => row.unitName },
  { key: 'leadName', title: '主办民警', width: 90, render: (row: CaseItem) => row.leadName ?? '—' },
  {
    key: 'reportedAt',
    title: '接报日期',
    sort: true,
    width: 120,
    render: (row: CaseItem) => <DayText day={dayOf(row.reportedAt)} />,
  },
  { key: 'procedure', title: '程序', extra: true, render: (row: CaseItem) => PROCEDURES[row.procedure] },
  { key: 'occurredOn', title: '行为日期', extra: true, render: (row: CaseItem) => <DayText day={row.occurredOn} /> },
  { key: 'outcome', title: '处理结果', extra: true, render: (row: CaseItem) => (row.outcome ? OUTCOMES[row.outcome] : '—') },
  { key: 'decisionNumber', title: '决定文号', extra: true, render: (row: CaseItem) => row.decisionNumber ?? '—' },
  { key: 'decidedOn', title: '决定日期', extra: true, render: (row: CaseItem) => <DayText day={row.decidedOn} /> },
]

/** Cases of the person's scope; the address holds the filter. */
export default function CasesPage() {
  const may = { register: useMay('case.register'), export: useMay('case.export') }
  return (
    <Page
      title="案件"
      actions={
        may.register && (
          <>
            <Link className="link-button" to={paths.newCase()}>
              接报登记
            </Link>
            <Link className="link-button" to={paths.onTheSpot()}>
              当场处罚登记
            </Link>
          </>
        )
      }
    >
      <DataTable<CaseItem>
        noun="案件"
        rowKey={(row) => row.id}
        query={listed}
        filters={FILTERS}
        columns={COLUMNS}
        exportAs={
          may.export
            ? ({ page: _page, pageSize: _size, sort: _sort, ...filter }) =>
                download('exportCases', { ...filter, format: 'xlsx' } as Input<'exportCases'>)
            : undefined
        }
        empty={
          <Empty title="没有符合条件的案件">
            只能看到本单位及下级单位的案件。请减少筛选条件，或核对案号、文号（括号和全角字符可直接粘贴）。
          </Empty>
        }
      />
    </Page>
  )
}

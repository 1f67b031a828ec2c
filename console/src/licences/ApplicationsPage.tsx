import { Link } from '@tanstack/react-router'
import { api, download, q } from '../api/client.ts'
import type { Input } from '../api/operations.ts'
import '../cases/cases.css'
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
import { KindSelect } from './fields/KindSelect.tsx'
import { DUE, OUTCOMES, PURPOSES, STAGES } from './names.ts'
import type { ApplicationItem } from './types.ts'
import { NextStep } from './view/NextStep.tsx'
import { StageTag } from './view/StageTag.tsx'

const FILTERS: readonly Filter[] = [
  { name: 'q', label: '申请编号、文号、申请人', kind: 'text' },
  {
    name: 'kind',
    label: '许可事项',
    kind: 'custom',
    control: (value, change) => <KindSelect label="许可事项" value={value} onChange={change} />,
  },
  { name: 'stage', label: '状态', kind: 'choice', options: STAGES },
  { name: 'due', label: '下一期限', kind: 'choice', options: DUE },
  {
    name: 'unit',
    label: '办理单位',
    kind: 'custom',
    control: (value, change) => <UnitPicker label="办理单位" value={value} onChange={change} />,
  },
  { name: 'purpose', label: '办理类型', kind: 'choice', options: PURPOSES },
  { name: 'from', label: '收件自', kind: 'day' },
  { name: 'to', label: '收件至', kind: 'day' },
  { name: 'outcome', label: '决定', kind: 'choice', options: OUTCOMES },
  { name: 'endsBy', label: '许可届满不晚于', kind: 'day' },
]

/** A page of the list with its total, which is counted apart and kept while only the page changes. */
function listed({ page, pageSize, sort, ...filter }: Record<string, unknown>) {
  return {
    queryKey: ['listApplications', { page, pageSize, sort, ...filter }],
    queryFn: async () => {
      const asked = { page, pageSize, ...(sort ? { sort } : {}), ...filter } as unknown as Input<'listApplications'>
      const counting = queries.fetchQuery({ ...q.countApplications(filter as Input<'countApplications'>), staleTime: 30_000 })
      const [{ items }, { total }] = await Promise.all([api.listApplications(asked), counting])
      return { items, total }
    },
  }
}

const COLUMNS = [
  {
    key: 'number',
    title: '申请编号',
    sort: true,
    width: 226,
    render: (row: ApplicationItem) => <Link to={paths.application({ applicationId: row.id })}>{row.number}</Link>,
  },
  { key: 'kindName', title: '许可事项', width: 170, render: (row: ApplicationItem) => row.kindName },
  { key: 'applicantName', title: '申请人', width: 170, render: (row: ApplicationItem) => row.applicantName },
  { key: 'stage', title: '状态', width: 130, render: (row: ApplicationItem) => <StageTag stage={row.stage} /> },
  { key: 'next', title: '下一期限', width: 210, render: (row: ApplicationItem) => <NextStep next={row.next} /> },
  {
    key: 'receivedAt',
    title: '收件日期',
    sort: true,
    width: 132,
    render: (row: ApplicationItem) => <DayText day={dayOf(row.receivedAt)} />,
  },
  { key: 'unitName', title: '办理单位', width: 150, render: (row: ApplicationItem) => row.unitName },
  { key: 'purpose', title: '办理类型', extra: true, render: (row: ApplicationItem) => PURPOSES[row.purpose] },
  { key: 'matter', title: '申请内容', extra: true, render: (row: ApplicationItem) => row.matter },
  { key: 'acceptedOn', title: '受理日期', extra: true, render: (row: ApplicationItem) => <DayText day={row.acceptedOn} /> },
  {
    key: 'outcome',
    title: '决定',
    extra: true,
    render: (row: ApplicationItem) => (row.outcome ? OUTCOMES[row.outcome] : '—'),
  },
  { key: 'decisionNumber', title: '决定文号', extra: true, render: (row: ApplicationItem) => row.decisionNumber ?? '—' },
  {
    key: 'decidedOn',
    title: '决定日期',
    extra: true,
    render: (row: ApplicationItem) => <DayText day={row.decidedOn} />,
  },
  { key: 'certificateNo', title: '证件编号', extra: true, render: (row: ApplicationItem) => row.certificateNo ?? '—' },
  {
    key: 'validTo',
    title: '有效期至',
    sort: true,
    extra: true,
    render: (row: ApplicationItem) => <DayText day={row.validTo} />,
  },
]

/** Applications of the person's scope; the address holds the filter. */
export default function ApplicationsPage() {
  const may = { receive: useMay('licence.receive'), export: useMay('licence.export') }
  return (
    <Page
      title="许可申请"
      actions={
        may.receive && (
          <Link className="link-button" to={paths.newApplication()}>
            接收申请
          </Link>
        )
      }
    >
      <DataTable<ApplicationItem>
        noun="许可申请"
        rowKey={(row) => row.id}
        query={listed}
        filters={FILTERS}
        columns={COLUMNS}
        exportAs={
          may.export
            ? ({ page: _page, pageSize: _size, sort: _sort, columns: _columns, ...filter }) =>
                download('exportApplications', { ...filter, format: 'xlsx' } as Input<'exportApplications'>)
            : undefined
        }
        empty={
          <Empty title="没有符合条件的许可申请">
            只能看到本单位及下级单位的申请。请减少筛选条件，或核对申请编号、文号（括号和全角字符可直接粘贴）。
          </Empty>
        }
      />
    </Page>
  )
}

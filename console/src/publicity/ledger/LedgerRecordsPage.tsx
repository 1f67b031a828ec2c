import { q } from '../../api/client.ts'
import { paths } from '../../paths.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { DayText } from '../../ui/DayText.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Page } from '../../ui/Page.tsx'
import { UnitPicker } from '../../ui/UnitPicker.tsx'
import { useListSearch } from '../../ui/useListSearch.ts'
import { REASONS } from '../words.ts'
import { Opens } from './Faults.tsx'
import { CLASSES, FAULTS, type LedgerLine, MONTHS, monthWords, periodOf, YEARS } from './words.ts'

/** The decisions one number of the ledger counts. */
export default function LedgerRecordsPage() {
  const [search] = useListSearch()
  const period = periodOf(search)
  const words = 'month' in period ? monthWords(period.month) : `${period.year} 年`
  return (
    <Page
      title={`${words}台账所计的决定`}
      trail={[
        { title: '执法公示', to: paths.publicity() },
        { title: '公示台账', to: paths.ledger() },
      ]}
    >
      <DataTable<LedgerLine>
        noun="台账所计的决定"
        rowKey={(line) => `${line.sourceId} ${line.recordId}`}
        query={({ year: _, monthOfYear: __, ...asked }) => q.listLedgerRecords({ ...asked, ...period } as never)}
        filters={[
          { name: 'year', label: '决定年度', kind: 'choice', options: YEARS() },
          { name: 'monthOfYear', label: '决定月份', kind: 'choice', options: MONTHS },
          { name: 'class', label: '归类', kind: 'choice', options: CLASSES },
          { name: 'reasonCode', label: '不公开原因', kind: 'choice', options: REASONS },
          {
            name: 'unitId',
            label: '单位（含下级）',
            kind: 'custom',
            control: (value, pick) => <UnitPicker label="单位" value={value} onChange={pick} placeholder="本人全部范围" />,
          },
        ]}
        columns={[
          { key: 'number', title: '决定书文号', width: 270, render: (line) => <Opens line={line} /> },
          { key: 'class', title: '归类', render: (line) => CLASSES[line.class] },
          { key: 'reasonCode', title: '不公开原因', render: (line) => (line.reasonCode ? REASONS[line.reasonCode] : '—') },
          { key: 'unitName', title: '办案单位', render: (line) => line.unitName },
          { key: 'decidedOn', title: '决定日期', render: (line) => <DayText day={line.decidedOn} /> },
          { key: 'dueOn', title: '公示期限', render: (line) => <DayText day={line.dueOn} /> },
          { key: 'publishedOn', title: '公示日期', render: (line) => <DayText day={line.publishedOn} /> },
          { key: 'faults', title: '问题', render: (line) => line.faults.map((fault) => FAULTS[fault]).join('；') || '—' },
        ]}
        empty={<Empty title="没有符合条件的决定">请放宽或清除筛选。</Empty>}
      />
    </Page>
  )
}

import { Link } from '@tanstack/react-router'
import { q } from '../api/client.ts'
import { SeverityTag } from '../inspection/tags.tsx'
import { AREAS, SEVERITY_NAMES } from '../inspection/words.ts'
import { paths } from '../paths.ts'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { DayText, InstantText } from '../ui/DayText.tsx'
import { Empty } from '../ui/Empty.tsx'
import type { Filter } from '../ui/FilterBar.tsx'
import { Page } from '../ui/Page.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { UnitPicker } from '../ui/UnitPicker.tsx'
import { DueDay } from '../work/DueDay.tsx'
import { type RectificationRow, SOURCES, STATE_NAMES, STATES } from './words.ts'

const FILTERS: readonly Filter[] = [
  { name: 'open', label: '办理', kind: 'choice', options: { true: '未销号', false: '已销号、已撤销' } },
  { name: 'state', label: '状态', kind: 'choice', options: STATE_NAMES },
  { name: 'overdue', label: '逾期', kind: 'choice', options: { true: '已逾期', false: '未逾期' } },
  { name: 'severity', label: '程度', kind: 'choice', options: SEVERITY_NAMES },
  { name: 'category', label: '类别', kind: 'choice', options: AREAS },
  { name: 'sourceKind', label: '来源', kind: 'choice', options: SOURCES },
  {
    name: 'unitId',
    label: '单位（含下级）',
    kind: 'custom',
    control: (value, change) => <UnitPicker label="单位" value={value} onChange={change} placeholder="全部" />,
  },
  { name: 'repeat', label: '重复', kind: 'choice', options: { true: '重复出现', false: '首次出现' } },
  { name: 'mine', label: '由谁办理', kind: 'choice', options: { true: '由我整改或者核查' } },
  { name: 'text', label: '问题、案件编号', kind: 'text' },
]

const COLUMNS: readonly Column<RectificationRow>[] = [
  {
    key: 'title',
    title: '问题',
    width: 260,
    render: ({ id, title }) => <Link to={paths.rectification({ rectificationId: id })}>{title}</Link>,
  },
  {
    key: 'state',
    title: '状态',
    width: 130,
    render: ({ state }) => <StateTag tone={STATES[state].tone}>{STATES[state].title}</StateTag>,
  },
  { key: 'dueOn', title: '本环节期限', width: 220, render: (row) => (row.dueOn ? <DueDay day={row.dueOn} /> : '—') },
  { key: 'severity', title: '程度', width: 70, render: ({ severity }) => <SeverityTag of={severity} /> },
  { key: 'unitName', title: '整改单位', width: 160, render: ({ unitName }) => unitName },
  { key: 'responsibleName', title: '责任人', width: 80, render: ({ responsibleName }) => responsibleName ?? '—' },
  { key: 'case', title: '案件', width: 200, render: ({ caseNumber }) => caseNumber ?? '不属于案件' },
  { key: 'sourceKind', title: '来源', width: 100, render: ({ sourceKind }) => SOURCES[sourceKind] },
  { key: 'foundAt', title: '登记', extra: true, render: ({ foundAt }) => <InstantText at={foundAt} /> },
  { key: 'closedOn', title: '销号', extra: true, render: ({ closedOn }) => <DayText day={closedOn} /> },
  {
    key: 'repeat',
    title: '重复',
    extra: true,
    render: ({ repeat }) => (repeat ? <StateTag tone="red">重复出现</StateTag> : '—'),
  },
]

/** 整改台账: what is to be put right, what is due first on top. */
export default function RectificationsPage() {
  return (
    <Page title="整改">
      <p className="soft">
        问题由整改单位认领（逾期未答复视为认领）、指定责任人、整改并上传佐证，由其他单位的人员核查后销号。各环节期限由本机关设置。
      </p>
      <DataTable<RectificationRow>
        noun="整改"
        rowKey={({ id }) => id}
        query={(asked) => q.listRectifications(asked as never)}
        filters={FILTERS}
        columns={COLUMNS}
        empty={
          <Empty title="没有符合条件的整改问题">在巡查发现的问题中点“交办整改”后出现在这里；若设置了筛选，请先清除筛选。</Empty>
        }
      />
    </Page>
  )
}

import { Link } from '@tanstack/react-router'
import { q } from '../../api/client.ts'
import { paths } from '../../paths.ts'
import { Citations } from '../../ui/Citation.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { DayText } from '../../ui/DayText.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Page } from '../../ui/Page.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { UnitPicker } from '../../ui/UnitPicker.tsx'
import { DueDay } from '../../work/DueDay.tsx'
import { CAPACITIES, KINDS, type ObjectionRow, OUTCOMES, STATE_TONE, STATES } from './words.ts'

/** Objections of the public to public records, what is due first on top. */
export default function ObjectionsPage() {
  return (
    <Page title="公示异议">
      <p className="soft">
        公民、法人认为公示的信息不准确、不应当公开的，可以要求更正；核查属实的应当及时更正。依据：
        <Citations of={['PIPL:46', 'OGI:41']} />
        。答复期限由本机关设置。
      </p>
      <DataTable<ObjectionRow>
        noun="公示异议"
        rowKey={(row) => row.id}
        query={(asked) => q.listObjections(asked as never)}
        filters={[
          { name: 'open', label: '办理', kind: 'choice', options: { true: '未答复', false: '已答复' } },
          { name: 'state', label: '状态', kind: 'choice', options: STATES },
          { name: 'late', label: '逾期', kind: 'choice', options: { true: '已逾期', false: '未逾期' } },
          { name: 'kind', label: '异议类型', kind: 'choice', options: KINDS },
          { name: 'outcome', label: '核查结果', kind: 'choice', options: OUTCOMES },
          {
            name: 'unitId',
            label: '办案单位（含下级）',
            kind: 'custom',
            control: (value, change) => <UnitPicker label="办案单位" value={value} onChange={change} placeholder="全部" />,
          },
          { name: 'receipt', label: '回执编号', kind: 'text' },
          { name: 'number', label: '决定书文号', kind: 'text' },
        ]}
        columns={[
          {
            key: 'number',
            title: '公示信息',
            width: 270,
            render: (row) => (
              <Link to={paths.objection({ objectionId: row.id })}>{row.number ?? `无文号（${row.recordNo}）`}</Link>
            ),
          },
          { key: 'state', title: '状态', render: (row) => <StateTag tone={STATE_TONE[row.state]}>{STATES[row.state]}</StateTag> },
          { key: 'dueOn', title: '答复期限', width: 210, render: (row) => <AnswerDay row={row} /> },
          { key: 'kind', title: '异议类型', render: (row) => KINDS[row.kind] },
          { key: 'submittedAt', title: '收到日期', render: (row) => <DayText day={row.submittedOn} /> },
          { key: 'outcome', title: '核查结果', render: (row) => (row.outcome ? OUTCOMES[row.outcome] : '—') },
          { key: 'unitName', title: '办案单位', render: (row) => row.unitName },
          { key: 'capacity', title: '异议人', extra: true, render: (row) => CAPACITIES[row.capacity] },
          { key: 'decidedAt', title: '答复日期', extra: true, render: (row) => <DayText day={row.decidedOn} /> },
        ]}
        empty={
          <Empty title="没有符合条件的异议">公众在门户的公示网页上提出异议后会出现在这里；若设置了筛选，请先清除筛选。</Empty>
        }
      />
    </Page>
  )
}

function AnswerDay({ row }: { row: ObjectionRow }) {
  if (row.state !== 'decided') return <DueDay day={row.dueOn} />
  return (
    <>
      <DayText day={row.dueOn} />
      {row.late && <StateTag tone="red">逾期答复</StateTag>}
    </>
  )
}

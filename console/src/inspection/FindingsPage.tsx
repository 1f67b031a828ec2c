import { useState } from 'react'
import { download, q } from '../api/client.ts'
import type { Input } from '../api/operations.ts'
import '../cases/cases.css'
import { Link } from '@tanstack/react-router'
import { dayOf, daysBetween } from '../kit/day.ts'
import { paths } from '../paths.ts'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { DayText } from '../ui/DayText.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { BatchBar, useBatchActs } from './BatchBar.tsx'
import { StateCounts, Views } from './FindingViews.tsx'
import { SubjectLink } from './SubjectLink.tsx'
import { FindingState, SeverityTag } from './tags.tsx'
import { useFindingFilters } from './useFindingFilters.tsx'
import type { FindingRow } from './words.ts'

const COLUMNS: readonly Column<FindingRow>[] = [
  {
    key: 'title',
    title: '问题',
    width: 210,
    render: ({ id, title }) => <Link to={paths.finding({ findingId: id })}>{title}</Link>,
  },
  { key: 'severity', title: '程度', width: 80, sort: true, render: ({ severity }) => <SeverityTag of={severity} /> },
  { key: 'state', title: '状态', width: 110, render: (row) => <Standing of={row} /> },
  { key: 'facts', title: '具体情况', width: 280, render: ({ facts }) => facts },
  { key: 'caseNumber', title: '案件', width: 196, render: (row) => <SubjectLink of={row} /> },
  { key: 'unitName', title: '单位', width: 150, render: ({ unitName }) => unitName },
  { key: 'openedOn', title: '发现', width: 130, sort: true, render: (row) => <FoundOn of={row} /> },
  { key: 'since', title: '自何日起', width: 130, sort: true, extra: true, render: ({ since }) => <DayText day={since} /> },
  { key: 'goneOn', title: '消失', width: 130, sort: true, extra: true, render: ({ goneOn }) => <DayText day={goneOn} /> },
  { key: 'times', title: '出现次数', width: 110, sort: true, extra: true, right: true, render: ({ times }) => times },
  { key: 'areaName', title: '类别', width: 120, extra: true, render: ({ areaName }) => areaName },
  { key: 'subjectName', title: '对象', width: 110, extra: true, render: ({ subjectName }) => subjectName },
  { key: 'reason', title: '处理理由', width: 200, extra: true, render: ({ reason }) => reason },
]

/** What inspection found in the reader's units, the gravest first. The address holds the filter; the counts are those of the list. */
export default function FindingsPage() {
  const filters = useFindingFilters()
  const [ticked, tick] = useState<string[]>([])
  const acts = useBatchActs()
  return (
    <Page title="巡查发现的问题" trail={[{ title: '网上日巡查', to: paths.inspection() }]}>
      <div className="chips">
        <StateCounts />
        <Views />
      </div>
      <DataTable<FindingRow>
        noun="巡查问题"
        rowKey={({ id }) => id}
        query={(asked) => q.listFindings(asked as never)}
        filters={filters}
        columns={COLUMNS}
        tools={acts.length > 0 && <BatchBar ticked={ticked} tick={tick} acts={acts} />}
        {...(acts.length > 0
          ? { ticked: { keys: ticked, change: tick, nameOf: (row) => `${row.title} ${row.caseNumber ?? row.subjectName}` } }
          : {})}
        exportAs={({ page: _page, pageSize: _size, ...asked }) =>
          download('exportFindings', { ...asked, format: 'xlsx' } as Input<'exportFindings'>)
        }
        empty={<Empty title="没有符合条件的问题">只能看到本单位及下级单位的问题；若设置了筛选，请先清除筛选。</Empty>}
      />
    </Page>
  )
}

/** The state, and how far it is being put right. */
function Standing({ of: { state, rectification } }: { of: FindingRow }) {
  return (
    <>
      <FindingState of={state} />
      {rectification && (
        <div>
          <Link to={paths.rectification({ rectificationId: rectification.id })}>整改：{rectification.stateName}</Link>
        </div>
      )}
    </>
  )
}

/** The day it was found, and how long ago while it is still there. */
function FoundOn({ of: { state, openedOn, times } }: { of: FindingRow }) {
  const days = daysBetween(openedOn, dayOf(new Date().toISOString()))
  return (
    <>
      <DayText day={openedOn} />
      {state === 'open' && <div className="soft">{days <= 0 ? '今日发现' : `已 ${days} 日`}</div>}
      {times > 1 && <div className="soft">第 {times} 次出现</div>}
    </>
  )
}

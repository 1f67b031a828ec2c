import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { Citations } from '../ui/Citation.tsx'
import { Empty } from '../ui/Empty.tsx'
import { FilterBar } from '../ui/FilterBar.tsx'
import { Page } from '../ui/Page.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { useListSearch } from '../ui/useListSearch.ts'
import { SeverityTag } from './tags.tsx'
import { AREAS, type CheckRow, percentText, SEVERITY_NAMES } from './words.ts'

/** 巡查规则: every check with what it found in the reader's units and how often it was wrong. */
export default function ChecksPage() {
  const { data: checks } = useSuspenseQuery(q.listChecks())
  const [search, change] = useListSearch()
  const { text = '', area, severity } = search
  const rows = checks.filter(
    (one) =>
      (!area || one.area === area) &&
      (!severity || one.severity === severity) &&
      `${one.title} ${one.code}`.includes(text.trim()),
  )
  return (
    <Page title="巡查规则" trail={[{ title: '网上日巡查', to: paths.inspection() }]}>
      <p className="soft">每条规则写明依据的法条和各版本的施行日期；步骤适用当时有效的规定。误报率 = 标记误报的 ÷ 发现的。</p>
      <FilterBar
        filters={[
          { name: 'text', label: '名称', kind: 'text' },
          { name: 'area', label: '类别', kind: 'choice', options: AREAS },
          { name: 'severity', label: '程度', kind: 'choice', options: SEVERITY_NAMES },
        ]}
        search={search}
        onChange={change}
      />
      <p role="status">
        共 {rows.length} 条，全部 {checks.length} 条
      </p>
      {rows.length === 0 && <Empty title="没有符合条件的规则">请清除筛选。</Empty>}
      {rows.length > 0 && (
        <PlainTable<CheckRow>
          label="巡查规则"
          rowKey={({ code }) => code}
          rows={rows}
          columns={[
            {
              title: '规则',
              render: ({ code, title }) => <Link to={paths.inspectionCheck({ checkCode: code })}>{title}</Link>,
            },
            { title: '程度', render: ({ severity: of }) => <SeverityTag of={of} /> },
            { title: '类别', render: ({ areaName }) => areaName },
            { title: '依据', render: ({ law }) => <Citations of={law.map(({ citation }) => citation)} /> },
            { title: '答复', render: ({ owner }) => owner },
            { title: '发现', right: true, render: ({ findings }) => findings },
            { title: '待处理', right: true, render: (row) => <OpenFindings of={row} /> },
            { title: '误报率', right: true, render: ({ falseAlarmPercent }) => percentText(falseAlarmPercent) },
          ]}
        />
      )}
    </Page>
  )
}

function OpenFindings({ of: { code, open } }: { of: CheckRow }) {
  if (open === 0) return 0
  return (
    <Link className="number" to={paths.findings()} search={{ check: code, state: 'open' } as never}>
      {open}
    </Link>
  )
}

import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, q } from '../api/client.ts'
import type { Reply } from '../api/operations.ts'
import '../cases/cases.css'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.ts'
import { ActButton } from '../ui/ActButton.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Section } from '../ui/Section.tsx'
import { useSave } from '../ui/useSave.ts'
import { Views } from './FindingViews.tsx'
import { Folded } from './Folded.tsx'
import { RunSummary } from './RunSummary.tsx'
import { SeverityTag } from './tags.tsx'

type Counts = Reply<'countFindings'>

/** 网上日巡查: what the last run came to, what is still wrong in the reader's units, and how that moves. */
export default function InspectionPage() {
  const { data: runs } = useSuspenseQuery(q.listRuns({ pageSize: 1 }))
  const { data: counts } = useSuspenseQuery(q.countFindings({ state: 'open' }))
  const last = runs.items[0]
  return (
    <Page title="网上日巡查" actions={<Acts />}>
      <p className="soft">
        每日对全部案件按规则自动核对；同一问题只记一次，事实纠正后自动消失。只核对办案程序和期限，不评价、不预测个人。
      </p>
      <Section title="今天先办">
        <Views />
      </Section>
      <Section title="最近一次巡查" actions={<Link to={paths.inspectionRuns()}>历次巡查</Link>}>
        {last ? <LastRun runId={last.id} /> : <Empty title="还没有巡查过">系统每天凌晨自动巡查，也可以点“立即巡查”。</Empty>}
      </Section>
      <Trend />
      <Standing counts={counts} />
    </Page>
  )
}

function Acts() {
  const runs = useMay('inspection.run')
  const ask = useSave(() => api.requestRun({ kind: 'full' }), {
    refresh: [['listRuns']],
    said: '已安排巡查，完成后刷新本页即可看到结果',
  })
  return (
    <>
      <Link to={paths.findings()} search={{ state: 'open' } as never}>
        问题列表
      </Link>
      <Link to={paths.inspectionChecks()}>巡查规则</Link>
      {runs && (
        <ActButton loading={ask.isPending} onClick={() => ask.mutate(undefined)}>
          立即巡查
        </ActButton>
      )}
    </>
  )
}

function LastRun({ runId }: { runId: string }) {
  const { data: run } = useSuspenseQuery(q.getRun({ runId }))
  return <RunSummary run={run} />
}

/** What is still there, by gravity, check and unit; each number opens its list. */
function Standing({ counts }: { counts: Counts }) {
  const byUnit = useWithBelow(counts.byUnit)
  if (counts.total === 0) return <Empty title="本单位范围内没有待处理的问题" />
  return (
    <Section title={`待处理的问题：${counts.total.toLocaleString('zh-CN')} 个`}>
      <ul className="work-counts" aria-label="按程度">
        {counts.bySeverity
          .filter(({ count }) => count > 0)
          .map(({ severity, count }) => (
            <li key={severity}>
              <Link to={paths.findings()} search={{ state: 'open', severity } as never}>
                <SeverityTag of={severity} /> <strong>{count.toLocaleString('zh-CN')}</strong>
              </Link>
            </li>
          ))}
      </ul>
      <div className="side-by-side">
        <Folded rows={counts.byCheck} noun="条规则">
          {(rows) => <ByCheck rows={rows} />}
        </Folded>
        <Folded rows={byUnit} noun="个单位">
          {(rows) => <ByUnit rows={rows} />}
        </Folded>
      </div>
    </Section>
  )
}

const ByCheck = ({ rows }: { rows: Counts['byCheck'] }) => (
  <PlainTable<Counts['byCheck'][number]>
    label="按规则"
    rowKey={({ check }) => check}
    rows={rows}
    columns={[
      {
        title: '问题',
        render: ({ check, title }) => <Link to={paths.inspectionCheck({ checkCode: check })}>{title}</Link>,
      },
      { title: '数量', right: true, render: ({ check, count }) => <Open search={{ check }} count={count} /> },
    ]}
  />
)

const ByUnit = ({ rows }: { rows: Counts['byUnit'] }) => (
  <PlainTable<Counts['byUnit'][number]>
    label="按单位"
    rowKey={({ unitId }) => unitId}
    rows={rows}
    columns={[
      { title: '单位（含下级）', render: ({ name }) => name },
      { title: '数量', right: true, render: ({ unitId, count }) => <Open search={{ unitId }} count={count} /> },
    ]}
  />
)

const Open = ({ search, count }: { search: object; count: number }) => (
  <Link className="number" to={paths.findings()} search={{ state: 'open', ...search } as never}>
    {count}
  </Link>
)

/** Each unit with what lies below it, as the list it opens counts it. */
function useWithBelow(units: Counts['byUnit']): Counts['byUnit'] {
  const { data } = useQuery({ ...q.listUnits(), staleTime: 300_000 })
  const places = new Map((data?.items ?? []).map(({ id, path }) => [id, path]))
  return units.map((unit) => {
    const path = places.get(unit.unitId)
    const below = units.filter(({ unitId }) => path && unitId !== unit.unitId && places.get(unitId)?.startsWith(path))
    return { ...unit, count: below.reduce((sum, { count }) => sum + count, unit.count) }
  })
}

/** Month by month what came and what went. */
function Trend() {
  const { data = [] } = useQuery(q.getFindingTrend())
  if (data.length === 0) return null
  const most = Math.max(...data.flatMap(({ fresh, ended }) => [fresh, ended]), 1)
  return (
    <Section title="逐月增减">
      <PlainTable<(typeof data)[number]>
        label="逐月增减"
        rowKey={({ month }) => month}
        rows={data}
        columns={[
          { title: '月份', render: ({ month }) => `${month.slice(0, 4)}年${Number(month.slice(5))}月` },
          { title: '新发现', right: true, render: ({ month, fresh }) => <Found month={month} count={fresh} /> },
          {
            title: '新发现（图）',
            render: ({ fresh }) => <meter className="bar" min={0} max={most} value={fresh} aria-label={`新发现 ${fresh} 个`} />,
          },
          { title: '消失、办结', right: true, render: ({ ended }) => ended },
          {
            title: '消失、办结（图）',
            render: ({ ended }) => (
              <meter className="bar" min={0} max={most} value={ended} aria-label={`消失、办结 ${ended} 个`} />
            ),
          },
        ]}
      />
    </Section>
  )
}

function Found({ month, count }: { month: string; count: number }) {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
  return (
    <Link className="number" to={paths.findings()} search={{ from: `${month}-01`, to: last } as never}>
      {count}
    </Link>
  )
}

import { type QueryKey, useSuspenseQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { q } from '../api/client.ts'
import '../cases/cases.css'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.ts'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { useListSearch } from '../ui/useListSearch.ts'
import { WithCitations } from '../ui/WithCitations.tsx'
import { DueDay } from './DueDay.tsx'
import { addressOf, KINDS, publicityFeed, sortWork, type WorkItem, type WorkKind } from './kinds.ts'

/** 我的待办: everything that waits for the person, over all modules, the most urgent first. */
export default function WorkPage() {
  const mayRead = [useMay('case.read'), useMay('licence.read')].includes(true)
  return (
    <Page title="我的待办">
      {mayRead ? (
        <WorkList />
      ) : (
        <Empty title="本岗位没有待办">
          请从左侧进入您负责的功能，或者查看<Link to={paths.help()}>使用入门</Link>。
        </Empty>
      )}
    </Page>
  )
}

function WorkList() {
  const feeds = useFeeds()
  const [{ kind }] = useListSearch()
  const counts: Partial<Record<WorkKind, number>> = Object.assign({}, ...feeds.map((feed) => feed.counts))
  const all = sortWork(feeds.flatMap((feed): readonly WorkItem[] => feed.items))
  const items = kind ? all.filter((item) => item.kind === kind) : all
  return (
    <>
      <Counts counts={counts} total={all.length} chosen={kind} />
      {items.length === 0 ? (
        <Empty title="没有待办事项">
          新的案件、许可申请、审批和审核会自动出现在这里。可以阅读
          <Link to={paths.help()}>使用入门</Link>。
        </Empty>
      ) : (
        <PlainTable
          label="待办事项"
          rowKey={(item) => `${addressOf(item)}|${item.kind}|${item.what}`}
          rows={items}
          columns={[
            { title: '最后期限', render: (item) => <DueDay day={item.dueOn} /> },
            { title: '事项', render: (item) => <Link to={addressOf(item)}>{item.what}</Link> },
            { title: '案件、许可申请或者公示信息', render: (item) => <SubjectOf item={item} /> },
            { title: '原因和依据', render: (item) => <WithCitations text={item.why} /> },
          ]}
        />
      )}
    </>
  )
}

type Feed = { items: readonly WorkItem[]; counts: Partial<Record<WorkKind, number>> }

/** What each module has for the person; only those are asked that the person may read. */
function useFeeds(): readonly Feed[] {
  const may = {
    cases: useMay('case.read'),
    licences: useMay('licence.read'),
    publicity: useMay('publicity.read'),
    reviews: useMay('assessment.read'),
  }
  const inspected = [useMay('inspection.read'), useMay('rectification.read')]
  const mayRead = { notices: useMay('supervision.read'), committee: useMay('committee.read') }
  const cases = [q.getWork({}), q.getReviewWork(), q.getObjectionWork(), q.getPreEventWork()]
  const publicity = { ...q.getPublicityWork(), select: publicityFeed }
  const queries = [
    ...(may.cases ? [...cases, ...(may.publicity ? [publicity] : [])] : []),
    ...(may.licences ? [q.getLicenceWork()] : []),
    ...(inspected[0] ? [q.getFindingWork()] : []),
    ...(inspected[1] ? [q.getRectificationWork()] : []),
    ...(mayRead.notices ? [q.getNoticeWork()] : []),
    ...(mayRead.committee ? [q.getCommitteeWork()] : []),
    ...(may.reviews ? [q.getAssessmentWork()] : []),
  ]
  return useSuspenseQueries({ queries: queries as unknown as { queryKey: QueryKey; queryFn: () => Promise<Feed> }[] }).map(
    ({ data }) => data,
  )
}

function SubjectOf({ item }: { item: WorkItem }) {
  if ('listCode' in item) return item.title
  if ('recordId' in item) {
    return (
      <>
        {item.number ?? '无文号'}
        <div className="soft">{item.unitName}</div>
      </>
    )
  }
  const { title, number } = item
  if (
    'findingId' in item ||
    'rectificationId' in item ||
    'applicationId' in item ||
    'supervisionId' in item ||
    'taskId' in item ||
    'assignmentId' in item
  ) {
    return (
      <>
        {title}
        <div className="soft">{number}</div>
      </>
    )
  }
  return (
    <>
      {item.kind === 'objection' ? title : <Link to={paths.case({ caseId: item.caseId })}>{title}</Link>}
      <div className="soft">{number}</div>
    </>
  )
}

/** How many of each kind; each opens the list it counts. */
function Counts({
  counts,
  total,
  chosen,
}: {
  counts: Partial<Record<WorkKind, number>>
  total: number
  chosen: string | undefined
}) {
  const kinds = (Object.keys(KINDS) as WorkKind[]).filter((kind) => (counts[kind] ?? 0) > 0)
  return (
    <ul className="work-counts" aria-label="待办数量">
      <li>
        <Link to={paths.home()} aria-current={chosen === undefined}>
          全部 <strong>{total}</strong>
        </Link>
      </li>
      {kinds.map((kind) => {
        const { title, list = { to: paths.home(), search: { kind } } } = KINDS[kind]
        return (
          <li key={kind}>
            <Link to={list.to} search={list.search as never} aria-current={chosen === kind}>
              {title} <strong>{counts[kind]}</strong>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import type { Column } from '../ui/DataTable.tsx'
import { InstantText } from '../ui/DayText.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { DueDay } from './DueDay.tsx'
import { PROCEDURES, type QueueRow } from './words.ts'

/** The columns of the review queue. */
export const QUEUE_COLUMNS: readonly Column<QueueRow>[] = [
  {
    key: 'caseNumber',
    title: '案件',
    width: 250,
    render: (row) => (
      <>
        <Link to={paths.reviewDesk({ proposalId: row.proposalId })}>{row.caseTitle}</Link>
        <div className="soft number">{row.caseNumber}</div>
      </>
    ),
  },
  { key: 'due', title: '审核期限', width: 230, render: (row) => <DueDay due={row.due} overdue={row.overdue} /> },
  {
    key: 'version',
    title: '送审',
    render: (row) =>
      row.resubmitted ? <StateTag tone="amber">{`第 ${row.version} 次`}</StateTag> : <StateTag tone="grey">首次</StateTag>,
  },
  { key: 'claim', title: '领取人', render: (row) => row.claim?.reviewerName ?? <span className="soft">无人领取</span> },
  { key: 'refused', title: '本人能否审核', width: 200, render: (row) => <MayReview row={row} /> },
  { key: 'unitName', title: '办案单位', render: (row) => row.unitName },
  { key: 'parties', title: '当事人', render: (row) => row.parties.join('、') || '—' },
  { key: 'statutory', title: '审核事由', extra: true, render: (row) => row.statutory?.why ?? '本机关规定全部审核' },
  { key: 'procedure', title: '程序', extra: true, render: (row) => PROCEDURES[row.procedure] },
  { key: 'causeName', title: '案由', extra: true, render: (row) => row.causeName ?? '—' },
  { key: 'proposedByName', title: '提出人', extra: true, render: (row) => row.proposedByName ?? '—' },
  { key: 'proposedAt', title: '送审时间', extra: true, render: (row) => <InstantText at={row.proposedAt} /> },
]

function MayReview({ row }: { row: QueueRow }) {
  if (row.refused) return <span className="soft">不可审核：{row.refused.detail}</span>
  return <StateTag tone="green">可审核</StateTag>
}

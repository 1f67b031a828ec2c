import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { q } from '../../api/client.ts'
import type { Reply } from '../../api/operations.ts'
import { paths } from '../../paths.ts'
import { Citations } from '../../ui/Citation.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { DayText, InstantText } from '../../ui/DayText.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Page } from '../../ui/Page.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { useListSearch } from '../../ui/useListSearch.ts'
import { EVENTS, REASONS } from '../words.ts'

type Withdrawal = Reply<'listPublicityWithdrawals'>['items'][number]
const WORKING_DAYS = 3

/** The register of withdrawals for staff: what was taken down, when, why, and whether within three working days. */
export default function WithdrawalsPage() {
  return (
    <Page title="撤回登记">
      <p className="soft">
        公示的行政处罚决定被依法变更、撤销、确认违法或者确认无效的，应当在三日内撤回并公开说明理由；治安违法记录依法封存的，也从网上撤下。依据：
        <Citations of={['APL:48(2)', 'PSA-2025:136']} />
        。公众看到的登记在
        <a href="/withdrawn" target="_blank" rel="noreferrer">
          门户
        </a>
        。
      </p>
      <InTime />
      <DataTable<Withdrawal>
        noun="撤回登记"
        rowKey={(row) => `${row.recordId} ${row.at} ${row.event}`}
        query={(asked) => q.listPublicityWithdrawals(asked as never)}
        filters={[
          { name: 'from', label: '撤回日期自', kind: 'day' },
          { name: 'to', label: '撤回日期至', kind: 'day' },
          { name: 'reasonCode', label: '原因', kind: 'choice', options: REASONS },
          { name: 'late', label: '逾期', kind: 'choice', options: { true: '逾期撤回', false: '按期或者没有期限' } },
        ]}
        columns={[
          {
            key: 'number',
            title: '公示信息',
            width: 220,
            render: (row) => (
              <Link to={paths.publicityRecord({ recordId: row.recordId })}>{row.number ?? `无文号（${row.recordNo}）`}</Link>
            ),
          },
          {
            key: 'event',
            title: '类别',
            render: (row) => (
              <StateTag tone={row.restored ? 'green' : row.event === 'sealed' ? 'grey' : 'red'}>
                {row.restored ? `${EVENTS[row.event]}，后已恢复` : EVENTS[row.event]}
              </StateTag>
            ),
          },
          { key: 'at', title: '撤下时间', width: 170, render: (row) => <InstantText at={row.at} /> },
          { key: 'onTime', title: '撤回期限', width: 190, render: (row) => <Due row={row} /> },
          { key: 'reasonCode', title: '原因', width: 180, render: (row) => (row.reasonCode ? REASONS[row.reasonCode] : '—') },
          { key: 'publicReason', title: '公开说明的理由', width: 220, render: (row) => row.publicReason ?? '—' },
          { key: 'unitName', title: '办案单位', width: 150, render: (row) => row.unitName },
          { key: 'decidedOn', title: '决定日期', extra: true, render: (row) => <DayText day={row.decidedOn} /> },
          { key: 'recordNo', title: '公示编号', extra: true, render: (row) => row.recordNo },
        ]}
        empty={<Empty title="没有符合条件的撤回">撤回或者封存公示信息后自动登记在这里；若设置了筛选，请先清除筛选。</Empty>}
      />
    </Page>
  )
}

function Due({ row }: { row: Withdrawal }) {
  if (!row.withdrawDueOn) return <span className="soft">不因决定撤销，无期限</span>
  return (
    <>
      <DayText day={row.withdrawDueOn} /> <StateTag tone={row.onTime ? 'green' : 'red'}>{row.onTime ? '按期' : '逾期'}</StateTag>
    </>
  )
}

/** The measure over all that the filter holds, not over one page. */
function InTime() {
  const [{ from, to, reasonCode, late }] = useListSearch()
  const asked = Object.fromEntries(Object.entries({ from, to, reasonCode, late }).filter(([, value]) => value))
  const { data } = useQuery(q.listPublicityWithdrawals({ ...asked, page: 1, pageSize: 1 } as never))
  if (!data) return null
  if (data.clocked === 0) return <p role="status">所列撤回都不因决定被撤销，没有三日期限，不计算按期率。</p>
  const percent = Math.round(((data.clocked - data.late) * 1000) / data.clocked) / 10
  return (
    <p role="status">
      有撤回期限（{WORKING_DAYS} 个工作日）的 {data.clocked} 条，逾期 {data.late} 条，按期率 <strong>{percent}%</strong>。
    </p>
  )
}

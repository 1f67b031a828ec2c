import { Link } from '@tanstack/react-router'
import { q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { DayText, InstantText } from '../ui/DayText.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import type { Appeal } from './words.ts'

/** Appeals of the own units and of the campaigns one runs; open ones first. */
export default function AppealsPage() {
  return (
    <Page title="评查申诉">
      <DataTable<Appeal>
        noun="评查申诉"
        rowKey={({ id }) => id}
        query={(asked) => q.listAppeals(asked as never)}
        columns={[
          {
            key: 'number',
            title: '案卷编号',
            render: ({ fileId, number }) => <Link to={paths.reviewedFile({ fileId })}>{number}</Link>,
          },
          { key: 'unitName', title: '被评查单位', render: ({ unitName }) => unitName },
          { key: 'problems', title: '有异议', right: true, render: ({ problems }) => `${problems.length} 个问题` },
          { key: 'submittedAt', title: '提出', render: ({ submittedAt }) => <InstantText at={submittedAt} /> },
          { key: 'dueOn', title: '处理期限', render: ({ dueOn }) => <DayText day={dueOn} /> },
          {
            key: 'state',
            title: '处理',
            render: ({ decidedAt, late, cancelled }) => {
              if (!decidedAt) return <StateTag tone={late ? 'red' : 'amber'}>{late ? '逾期未处理' : '待处理'}</StateTag>
              const said = cancelled && cancelled.length > 0 ? `撤销 ${cancelled.length} 个问题` : '维持'
              return <StateTag tone="green">{said}</StateTag>
            },
          },
        ]}
        empty={<Empty title="没有评查申诉" />}
      />
    </Page>
  )
}

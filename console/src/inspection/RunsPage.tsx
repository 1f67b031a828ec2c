import { Link } from '@tanstack/react-router'
import { q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { DayText, InstantText } from '../ui/DayText.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { RUN_KINDS, type RunRow } from './words.ts'

/** 历次巡查, the newest first. */
export default function RunsPage() {
  return (
    <Page title="历次巡查" trail={[{ title: '网上日巡查', to: paths.inspection() }]}>
      <DataTable<RunRow>
        noun="巡查"
        rowKey={({ id }) => id}
        query={(asked) => q.listRuns(asked as never)}
        columns={[
          {
            key: 'startedAt',
            title: '开始',
            render: ({ id, startedAt }) => (
              <Link to={paths.inspectionRun({ runId: id })}>
                <InstantText at={startedAt} />
              </Link>
            ),
          },
          { key: 'asOfOn', title: '截至', render: ({ asOfOn }) => <DayText day={asOfOn} /> },
          { key: 'kind', title: '范围', render: ({ kind }) => RUN_KINDS[kind] },
          { key: 'planned', title: '规则', right: true, render: ({ planned }) => planned },
          { key: 'endedAt', title: '结束', render: ({ endedAt }) => <InstantText at={endedAt} /> },
          { key: 'state', title: '结果', render: (row) => <RunState of={row} /> },
        ]}
        empty={<Empty title="还没有巡查过">系统每天凌晨自动巡查。</Empty>}
      />
    </Page>
  )
}

function RunState({ of: { endedAt, interrupted } }: { of: RunRow }) {
  if (interrupted) return <StateTag tone="amber">中断，由后一次接替</StateTag>
  if (endedAt === null) return <StateTag tone="blue">正在进行</StateTag>
  return <StateTag tone="green">完成</StateTag>
}

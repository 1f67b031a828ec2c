import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { q } from '../api/client.ts'
import { dayText } from '../kit/day.ts'
import { paths } from '../paths.ts'
import { Page } from '../ui/Page.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Section } from '../ui/Section.tsx'
import { useParam } from '../ui/useParam.ts'
import { RunSummary } from './RunSummary.tsx'
import type { RunDetail } from './words.ts'

type Outcome = RunDetail['checks'][number]

/** One run, check by check: those that found something first. */
export default function RunPage() {
  const { data: run } = useSuspenseQuery(q.getRun({ runId: useParam('runId') }))
  const rows = run.checks.filter(({ status }) => status === 'checked').sort((one, other) => other.found - one.found)
  return (
    <Page
      title={`巡查：截至${dayText(run.asOfOn)}`}
      trail={[
        { title: '网上日巡查', to: paths.inspection() },
        { title: '历次巡查', to: paths.inspectionRuns() },
      ]}
    >
      <Section title="结果">
        <RunSummary run={run} />
      </Section>
      {rows.length > 0 && (
        <Section title="各条规则">
          <PlainTable<Outcome>
            label="各条规则"
            rowKey={({ check }) => check}
            rows={rows}
            columns={[
              {
                title: '规则',
                render: ({ check, title }) => <Link to={paths.inspectionCheck({ checkCode: check })}>{title}</Link>,
              },
              { title: '问题', right: true, render: ({ found }) => found },
              { title: '新发现', right: true, render: ({ fresh }) => fresh },
              { title: '仍未纠正', right: true, render: ({ found, fresh }) => found - fresh },
              { title: '消失', right: true, render: ({ gone }) => gone },
              { title: '用时（毫秒）', right: true, render: ({ milliseconds }) => milliseconds },
            ]}
          />
        </Section>
      )}
    </Page>
  )
}

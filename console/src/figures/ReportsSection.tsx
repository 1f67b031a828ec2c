import { useSuspenseQuery } from '@tanstack/react-query'
import { api, q } from '../api/client.ts'
import type { Reply } from '../api/operations.ts'
import { instantText } from '../kit/day.ts'
import { useMay } from '../session/session.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Section } from '../ui/Section.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useListSearch } from '../ui/useListSearch.ts'
import { askedOf } from './words.ts'

type Released = Reply<'listReports'>[number]

/** What was published of each year, and the chief's form that publishes the year chosen above. */
export function ReportsSection() {
  const { data: released } = useSuspenseQuery(q.listReports())
  const may = useMay('report.release')
  return (
    <Section title="已公布的年度报告">
      {released.length === 0 ? (
        <p className="soft">尚未公布年度报告。年度报告应在次年4月1日以前公布。</p>
      ) : (
        <PlainTable<Released>
          label="已公布的年度报告"
          rowKey={(one) => one.id}
          rows={released}
          columns={[
            {
              title: '年度',
              render: ({ year }) => (
                <a href={`/reports/${year}`} target="_blank" rel="noreferrer">
                  {year} 年
                </a>
              ),
            },
            { title: '版次', render: ({ edition }) => (edition === 1 ? '首次公布' : `第${edition - 1}次更正`) },
            { title: '公布时间', render: ({ releasedAt }) => instantText(releasedAt) },
            { title: '更正原因', render: ({ reason }) => reason ?? '—' },
            { title: '更正项数', right: true, render: ({ changes }) => changes.length },
          ]}
        />
      )}
      {may && <ReleaseForm released={released} />}
    </Section>
  )
}

function ReleaseForm({ released }: { released: readonly Released[] }) {
  const [search] = useListSearch()
  const { year } = askedOf(search)
  const again = released.some((one) => one.year === year)
  return (
    <ActForm<{ reason?: string }, unknown>
      name="releaseYear"
      subject={String(year)}
      act={({ reason }) => api.releaseYear({ year, ...(again && reason ? { reason } : {}) })}
      refresh={[['listReports']]}
      submit={again ? `更正 ${year} 年度报告` : `公布 ${year} 年度报告`}
      said="已公布，数据已冻结"
    >
      <p className="soft">
        {again
          ? '该年度已经公布。更正与原数据并列，更正的项目和原因向社会公开。'
          : '公布后数据即冻结，向社会公开，不能修改；有误时另行更正。'}
      </p>
      {again && <TextField name="reason" label="更正原因（公开）" max={500} rows={2} />}
    </ActForm>
  )
}

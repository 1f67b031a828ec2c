import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.ts'
import { DayText } from '../ui/DayText.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Section } from '../ui/Section.tsx'
import { FindingState, SeverityTag } from './tags.tsx'
import type { FindingRow } from './words.ts'

/** 巡查发现的问题 of one case; nothing is shown where inspection found nothing. */
export function CaseFindings({ caseId }: { caseId: string }) {
  const reads = useMay('inspection.read')
  const { data } = useQuery({ ...q.listFindings({ caseId, pageSize: 200 }), enabled: reads })
  if (!data || data.items.length === 0) return null
  return (
    <Section title="巡查发现的问题">
      <PlainTable<FindingRow>
        label="巡查发现的问题"
        rowKey={({ id }) => id}
        rows={data.items}
        columns={[
          { title: '问题', render: ({ id, title }) => <Link to={paths.finding({ findingId: id })}>{title}</Link> },
          { title: '程度', render: ({ severity }) => <SeverityTag of={severity} /> },
          { title: '状态', render: ({ state }) => <FindingState of={state} /> },
          { title: '具体情况', render: ({ facts }) => facts },
          { title: '自何日起', render: ({ since }) => <DayText day={since} /> },
        ]}
      />
    </Section>
  )
}

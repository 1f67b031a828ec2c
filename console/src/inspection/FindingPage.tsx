import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { q } from '../api/client.ts'
import { dayText } from '../kit/day.ts'
import { paths } from '../paths.ts'
import { DayText } from '../ui/DayText.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Timeline } from '../ui/Timeline.tsx'
import { useParam } from '../ui/useParam.ts'
import { FindingActs } from './FindingActs.tsx'
import { LawList } from './LawList.tsx'
import { FindingState, SeverityTag } from './tags.tsx'
import type { FindingDetail } from './words.ts'

/** One fault: what is wrong and by which articles, what puts it right, what became of it, and what may be done. */
export default function FindingPage() {
  const findingId = useParam('findingId')
  const { data: finding } = useSuspenseQuery(q.getFinding({ findingId }))
  return (
    <Page
      title={finding.title}
      trail={[
        { title: '网上日巡查', to: paths.inspection() },
        { title: '巡查发现的问题', to: paths.findings() },
      ]}
    >
      <Section title="问题">
        <p>
          <strong>{finding.facts}</strong>
        </p>
        <FindingFacts finding={finding} />
      </Section>
      <Section title="怎样纠正">
        <p>{finding.remedy}</p>
        <p className="soft">
          {finding.correctable
            ? '纠正后，下一次巡查不再发现，问题自动消失。'
            : '该问题不能补正（如期限已过），由监督人员写明理由人工办结。'}
        </p>
      </Section>
      <FindingActs finding={finding} />
      <Section title="经过">
        <Timeline label="问题的经过" entries={eventsOf(finding)} />
      </Section>
    </Page>
  )
}

function FindingFacts({ finding }: { finding: FindingDetail }) {
  const { rectification } = finding
  return (
    <Facts
      of={[
        ['状态', <FindingState key="state" of={finding.state} />],
        ['程度', <SeverityTag key="severity" of={finding.severity} />],
        ['类别', finding.areaName],
        ['依据', <LawList key="law" of={finding.law.map(({ citation }) => citation)} />],
        [
          '案件',
          finding.caseId === null ? (
            '不属于案件'
          ) : (
            <Link key="case" to={paths.case({ caseId: finding.caseId })}>
              {finding.caseNumber}
            </Link>
          ),
        ],
        ['对象', finding.subjectName],
        ['单位', finding.unitName],
        ['由谁答复', finding.owner],
        ['自何日起', <DayText key="since" day={finding.since} />],
        ['首次发现', <DayText key="first" day={finding.firstSeen} />],
        finding.times > 1 && ['再次出现', `${dayText(finding.openedOn)}，共出现 ${finding.times} 次`],
        finding.goneOn !== null && ['不再发现', <DayText key="gone" day={finding.goneOn} />],
        finding.reason !== null && ['处理理由', `${finding.reason}（${finding.judgedByName ?? ''}）`],
        rectification !== null && [
          '整改',
          <Link key="put" to={paths.rectification({ rectificationId: rectification.id })}>
            {rectification.stateName}
          </Link>,
        ],
        [
          '规则',
          <Link key="check" to={paths.inspectionCheck({ checkCode: finding.checkCode })}>
            {finding.title}
          </Link>,
        ],
      ]}
    />
  )
}

const eventsOf = ({ firstSeen, events }: FindingDetail) => [
  { key: 'first', at: `${firstSeen}T01:10:00+08:00`, title: '首次发现', who: '系统' },
  ...events.map((event, index) => ({
    key: String(index),
    at: event.at,
    title: event.eventName,
    who: event.actorName,
    detail: event.reason ?? `截至${dayText(event.on)}的巡查`,
  })),
]

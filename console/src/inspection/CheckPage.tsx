import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { q } from '../api/client.ts'
import { dayText } from '../kit/day.ts'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.ts'
import { Facts } from '../ui/Facts.tsx'
import { Page } from '../ui/Page.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Section } from '../ui/Section.tsx'
import { useParam } from '../ui/useParam.ts'
import { CheckTrial } from './CheckTrial.tsx'
import { LawList } from './LawList.tsx'
import { SeverityTag } from './tags.tsx'
import { type CheckRow, percentText } from './words.ts'

/** One check: what it judges, by which articles, from when to when, how often it was wrong; and what it would find under other settings. */
export default function CheckPage() {
  const checkCode = useParam('checkCode')
  const { data: check } = useSuspenseQuery(q.getCheck({ checkCode }))
  const tries = useMay('inspection.run')
  return (
    <Page
      title={check.title}
      trail={[
        { title: '网上日巡查', to: paths.inspection() },
        { title: '巡查规则', to: paths.inspectionChecks() },
      ]}
    >
      <Section title="规则">
        <CheckFacts check={check} />
      </Section>
      {check.settings.length > 0 && <Settings check={check} />}
      {tries && <CheckTrial key={check.code} check={check} />}
    </Page>
  )
}

function CheckFacts({ check }: { check: CheckRow }) {
  const link = (title: string, count: number, search: object) => (
    <Link to={paths.findings()} search={{ check: check.code, ...search } as never} aria-label={`${title} ${count} 个，打开列表`}>
      {count} 个
    </Link>
  )
  return (
    <Facts
      of={[
        ['程度', <SeverityTag key="severity" of={check.severity} />],
        ['类别', check.areaName],
        ['由谁答复', check.owner],
        ['依据', <LawList key="law" of={check.law.map(({ citation }) => citation)} />],
        ['适用的步骤', spanOf(check)],
        ['怎样纠正', check.remedy],
        ['能否补正', check.correctable ? '可以补正，纠正后自动消失' : '不能补正，由监督人员写明理由办结'],
        ['发现', link('发现', check.findings, {})],
        ['待处理', link('待处理', check.open, { state: 'open' })],
        ['误报', link('误报', check.falseAlarms, { state: 'false-alarm' })],
        ['误报率', percentText(check.falseAlarmPercent)],
        ['代码', <code key="code">{check.code}</code>],
      ]}
    />
  )
}

function spanOf({ from, until }: CheckRow): string {
  if (from && until) return `${dayText(from)}至${dayText(until)}的步骤`
  if (from) return `${dayText(from)}起的步骤`
  if (until) return `${dayText(until)}以前（含当日）的步骤`
  return '不限日期；每个步骤适用当时有效的规定'
}

function Settings({ check }: { check: CheckRow }) {
  return (
    <Section title="本机关设置的数值">
      <PlainTable<CheckRow['settings'][number]>
        label="本机关设置的数值"
        rowKey={({ key }) => key}
        rows={check.settings}
        columns={[
          { title: '设置', render: ({ title }) => title },
          { title: '现值', right: true, render: ({ value }) => value },
        ]}
      />
    </Section>
  )
}

import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PlainTable } from '../../ui/PlainTable.tsx'
import { Section } from '../../ui/Section.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { useListSearch } from '../../ui/useListSearch.ts'
import { type Content, type Figure, monthText, SEVERITIES } from './words.ts'

/** All figures of one month; each opens the records it counts on the same page. */
export function Figures({ content }: { content: Content }) {
  const { totals, byCheck, byUnit, repeats } = content
  return (
    <>
      <Section title="基本情况">
        <PlainTable
          label="基本情况"
          rowKey={({ key }) => key}
          rows={totals}
          columns={[{ title: '项目', render: ({ title }) => title }, countColumn()]}
        />
      </Section>
      <Section title="近期走势">
        <Trend content={content} />
      </Section>
      <Section title="问题分布">
        <PlainTable
          label="按问题"
          rowKey={({ key }) => key}
          rows={byCheck}
          empty="本月没有发现问题。"
          columns={[
            { title: '问题', render: ({ title }) => title },
            {
              title: '程度',
              render: ({ severity }) => <StateTag tone={SEVERITIES[severity].tone}>{SEVERITIES[severity].title}</StateTag>,
            },
            countColumn(),
          ]}
        />
        {byUnit.length > 1 && (
          <PlainTable
            label="按单位"
            rowKey={({ key }) => key}
            rows={byUnit}
            columns={[{ title: '办案单位', render: ({ title }) => title }, countColumn()]}
          />
        )}
      </Section>
      <Section title="重复出现的问题">
        <PlainTable
          label="重复出现的问题"
          rowKey={({ key }) => key}
          rows={repeats}
          empty="没有同一单位以前月份出现过、本月又出现的问题。"
          columns={[{ title: '问题', render: ({ title }) => title }, countColumn()]}
        />
      </Section>
    </>
  )
}

const countColumn = <F extends Figure>() => ({ title: '数量', right: true, render: (figure: F) => <Count figure={figure} /> })

/** The number, as the way to its records. */
function Count({ figure, children }: { figure: Figure; children?: ReactNode }) {
  const [search] = useListSearch()
  const { key, title, count } = figure
  if (count === 0) return children ?? <span className="number">0</span>
  return (
    <Link
      className="figure-count"
      to="."
      search={{ ...search, figure: key, page: undefined } as never}
      hash="records"
      aria-current={search.figure === key}
    >
      {children ?? <span className="number">{count.toLocaleString('zh-CN')}</span>}
      <span className="unseen">（{title}的记录）</span>
    </Link>
  )
}

/** Found in each of the last months, this one last. */
function Trend({ content: { trend } }: { content: Content }) {
  const most = Math.max(1, ...trend.map(({ count }) => count))
  return (
    <ul className="trend" aria-label="近期各月发现问题">
      {trend.map((one) => (
        <li key={one.key}>
          <span className="trend-month">{monthText(one.month)}</span>
          <span className="trend-bar" aria-hidden="true">
            <span style={{ inlineSize: `${(one.count / most) * 100}%` }} />
          </span>
          <Count figure={one} />
        </li>
      ))}
    </ul>
  )
}

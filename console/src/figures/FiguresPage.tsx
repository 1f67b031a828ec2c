import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { q } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { paths } from '../paths.ts'
import { Page } from '../ui/Page.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Section } from '../ui/Section.tsx'
import { useListSearch } from '../ui/useListSearch.ts'
import { ReportsSection } from './ReportsSection.tsx'
import { WindowBar } from './WindowBar.tsx'
import { askedOf, type Entry, SECTIONS, valueText } from './words.ts'

/** The catalogue: each figure with its value for the year and unit asked for, each opening the records it counts. */
export default function FiguresPage() {
  const { data: entries } = useSuspenseQuery(q.listFigures())
  const sections = [...new Set(entries.map(({ section }) => section))].sort()
  return (
    <Page title="统计指标">
      <p className="soft">每个数字都由记录算出，点开即可看到所计的每一条记录；数字随权限范围而不同。</p>
      <WindowBar />
      {sections.map((section) => (
        <Section key={section} title={SECTIONS[section] ?? section}>
          <PlainTable<Entry>
            label={SECTIONS[section] ?? section}
            rowKey={(entry) => entry.id}
            rows={entries.filter((entry) => entry.section === section)}
            columns={[
              { title: '指标', render: (entry) => <FigureLink id={entry.id} title={entry.title} /> },
              { title: '数值', right: true, render: (entry) => <Value entry={entry} /> },
              { title: '口径', render: (entry) => <span className="soft">{entry.definition}</span> },
            ]}
          />
        </Section>
      ))}
      <ReportsSection />
    </Page>
  )
}

/** Keeps year, unit and cut-off. */
export function FigureLink({ id, title }: { id: string; title: string }) {
  const [{ year, scope, asOf }] = useListSearch()
  return (
    <Link to={paths.figure({ figureId: id })} search={{ year, scope, asOf } as never}>
      {title}
    </Link>
  )
}

function Value({ entry }: { entry: Entry }) {
  const [search] = useListSearch()
  const { data, error } = useQuery({ ...q.getFigure({ figureId: entry.id, ...askedOf(search) }), staleTime: 60_000 })
  if (error) return <span className="soft">{problemOf(error).detail}</span>
  return <span className="number nowrap">{data ? valueText(data.value, entry) : '正在计算…'}</span>
}

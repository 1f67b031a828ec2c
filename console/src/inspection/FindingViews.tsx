import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.ts'
import { useListSearch } from '../ui/useListSearch.ts'

type Search = Record<string, string>
type View = { title: string; search: Search }

/** What people ask for every day; each is an address that can be kept and passed on. */
export function useViews(): readonly View[] {
  const hands = useMay('rectification.open')
  return [
    { title: '由我答复', search: { mine: 'true' } },
    ...(hands ? [{ title: '致命，未交办', search: { state: 'open', severity: 'veto', handed: 'false' } }] : []),
    ...(hands ? [{ title: '严重，未交办', search: { state: 'open', severity: 'serious', handed: 'false' } }] : []),
    { title: '30 日以上未纠正', search: { age: '30' } },
    { title: '再次出现', search: { state: 'open', repeated: 'true' } },
  ]
}

/** Each view with its count; the count is that of the list it opens. */
export function Views({ title = '常用' }: { title?: string }) {
  const [search] = useListSearch()
  const views = useViews()
  const counted = useQueries({ queries: views.map((view) => q.countFindings(view.search as never)) })
  return (
    <ul className="work-counts" aria-label={title}>
      {views.map((view, index) => (
        <li key={view.title}>
          <Link to={paths.findings()} search={view.search as never} aria-current={isAsked(view.search, search)}>
            {view.title} <strong>{counted[index]?.data?.total.toLocaleString('zh-CN') ?? '…'}</strong>
          </Link>
        </li>
      ))}
    </ul>
  )
}

const OWN = new Set(['page', 'pageSize', 'sort', 'columns'])
const isAsked = (view: Search, search: Record<string, string | undefined>): boolean => {
  const asked = Object.entries(search).filter(([name, value]) => value !== undefined && !OWN.has(name))
  return asked.length === Object.keys(view).length && asked.every(([name, value]) => view[name] === value)
}

/** How many of each state under the other filters. */
export function StateCounts() {
  const [{ state, page: _page, pageSize: _size, sort: _sort, columns: _columns, ...filter }] = useListSearch()
  const { data: counts } = useQuery(q.countFindings(filter as never))
  return (
    <ul className="work-counts" aria-label="各状态数量">
      {(counts?.byState ?? []).map((one) => (
        <li key={one.state}>
          <Link
            to={paths.findings()}
            search={{ ...filter, state: state === one.state ? undefined : one.state } as never}
            aria-current={state === one.state}
          >
            {one.name} <strong>{one.count.toLocaleString('zh-CN')}</strong>
          </Link>
        </li>
      ))}
    </ul>
  )
}

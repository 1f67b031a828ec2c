import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { q } from '../api/client.ts'
import '../cases/cases.css'
import { paths } from '../paths.ts'
import { useListSearch } from '../ui/useListSearch.ts'
import { STEPS } from './words.ts'

/** How much waits at each step, and how much of it is late; each count opens exactly the records it counts. Follows the filters of unit and kind. */
export function StepCounts() {
  const [{ step, unitId, kind }] = useListSearch()
  const { data = [] } = useQuery(q.countPublicitySteps({ unitId, kind } as never))
  const kept = { ...(unitId ? { unitId } : {}), ...(kind ? { kind } : {}) }
  const counted = new Map(data.map((one) => [one.step, one]))
  const shown = (Object.keys(STEPS) as (keyof typeof STEPS)[]).filter((one) => one === step || (counted.get(one)?.total ?? 0) > 0)
  return (
    <ul className="work-counts" aria-label="各环节待办数量">
      <li>
        <Link to={paths.publicity()} search={kept as never} aria-current={step === undefined}>
          全部记录
        </Link>
      </li>
      {shown.map((one) => (
        <li key={one}>
          <Link to={paths.publicity()} search={{ ...kept, step: one } as never} aria-current={step === one}>
            {STEPS[one]} <strong>{counted.get(one)?.total ?? 0}</strong>
            {(counted.get(one)?.late ?? 0) > 0 && <span className="late-count">逾期 {counted.get(one)?.late}</span>}
          </Link>
        </li>
      ))}
      {data.length > 0 && shown.length === 0 && <li className="soft">各环节都没有待办。</li>}
    </ul>
  )
}

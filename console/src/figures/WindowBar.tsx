import { FilterBar } from '../ui/FilterBar.tsx'
import { UnitPicker } from '../ui/UnitPicker.tsx'
import { useListSearch } from '../ui/useListSearch.ts'
import { askedOf } from './words.ts'

const FIRST_YEAR = 2021

/** Which year, which unit, up to which day: all in the address, so that a link shows the same figure. */
export function WindowBar() {
  const [search, change] = useListSearch()
  const { year } = askedOf(search)
  const now = new Date().getFullYear()
  const years = Object.fromEntries(
    Array.from({ length: now - FIRST_YEAR + 1 }, (_, index) => [String(now - index), `${now - index} 年`]),
  )
  return (
    <FilterBar
      label="指标范围"
      filters={[
        { name: 'year', label: '年度', kind: 'choice', options: years },
        {
          name: 'scope',
          label: '单位范围（含下级）',
          kind: 'custom',
          control: (value, pick) => (
            <UnitPicker label="单位范围" by="code" value={value} onChange={pick} placeholder="本人全部范围" />
          ),
        },
        { name: 'asOf', label: '截止日期', kind: 'day' },
      ]}
      search={{ ...search, year: String(year) }}
      onChange={change}
    />
  )
}

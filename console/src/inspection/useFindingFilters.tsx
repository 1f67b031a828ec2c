import { useQuery } from '@tanstack/react-query'
import { q } from '../api/client.ts'
import type { Filter } from '../ui/FilterBar.tsx'
import { UnitPicker } from '../ui/UnitPicker.tsx'
import { AREAS, SEVERITY_NAMES, STATE_NAMES } from './words.ts'

/** How long a fault has been known and is still there. */
const AGES = { 7: '7 日以上', 30: '30 日以上', 90: '90 日以上', 180: '180 日以上' }

/** The filters of the list of findings. */
export function useFindingFilters(): readonly Filter[] {
  const { data: checks = [] } = useQuery({ ...q.listChecks(), staleTime: 300_000 })
  return [
    { name: 'text', label: '案件编号', kind: 'text' },
    { name: 'state', label: '状态', kind: 'choice', options: STATE_NAMES },
    { name: 'severity', label: '程度', kind: 'choice', options: SEVERITY_NAMES },
    {
      name: 'unitId',
      label: '单位（含下级）',
      kind: 'custom',
      control: (value, change) => <UnitPicker label="单位" value={value} onChange={change} placeholder="全部" />,
    },
    {
      name: 'check',
      label: '规则',
      kind: 'choice',
      options: Object.fromEntries(checks.map(({ code, title }) => [code, title])),
    },
    { name: 'area', label: '类别', more: true, kind: 'choice', options: AREAS },
    { name: 'age', label: '发现后仍未纠正', kind: 'choice', options: AGES },
    { name: 'handed', label: '整改', more: true, kind: 'choice', options: { false: '未交办', true: '已交办' } },
    { name: 'repeated', label: '再次出现', more: true, kind: 'choice', options: { true: '再次出现', false: '首次出现' } },
    { name: 'mine', label: '由谁答复', more: true, kind: 'choice', options: { true: '由我答复' } },
    { name: 'from', label: '发现不早于', more: true, kind: 'day' },
    { name: 'to', label: '发现不晚于', more: true, kind: 'day' },
  ]
}

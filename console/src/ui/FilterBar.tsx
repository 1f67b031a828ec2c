import { Button, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ListSearch } from '../kit/search.ts'
import { DayInput } from './DayField.tsx'

/** One filter of a list; its value stands in the address under `name`. */
export type Filter = {
  name: string
  label: string
  /** Shown on demand, or while it is set. */
  more?: true
} & (
  | { kind: 'text' }
  | { kind: 'day' }
  | { kind: 'choice'; options: Readonly<Record<string, string>> }
  | { kind: 'custom'; control: (value: string | undefined, change: (value: string | undefined) => void) => ReactNode }
)

type Props = {
  filters: readonly Filter[]
  search: ListSearch
  onChange: (change: ListSearch) => void
  /** Where a page has two. */
  label?: string
}

/** The filters above a list. Text is asked for on Enter or when the field is left. */
export function FilterBar({ filters, search, onChange, label = '筛选' }: Props) {
  const used = filters.some(({ name }) => search[name])
  const [all, setAll] = useState(false)
  const hidden = filters.filter(({ name, more }) => more && !search[name])
  const shown = all ? filters : filters.filter((one) => !hidden.includes(one))
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is newer than the oldest browser served
    <div role="search" className="filters" aria-label={label}>
      {shown.map((filter) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the control is inside
        <label key={filter.name}>
          <span>{filter.label}</span>
          {controlOf(filter, search[filter.name], (value) => onChange({ [filter.name]: value }))}
        </label>
      ))}
      {hidden.length > 0 && (
        <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? '收起' : `更多筛选（${hidden.length}）`}
        </Button>
      )}
      {used && (
        <Button size="small" onClick={() => onChange(Object.fromEntries(filters.map(({ name }) => [name, undefined])))}>
          清除筛选
        </Button>
      )}
    </div>
  )
}

function controlOf(filter: Filter, value: string | undefined, change: (value: string | undefined) => void): ReactNode {
  if (filter.kind === 'custom') return filter.control(value, change)
  if (filter.kind === 'day')
    return <DayInput label={filter.label} value={value ?? null} onChange={(day) => change(day ?? undefined)} />
  if (filter.kind === 'choice') {
    const options = Object.entries(filter.options).map(([code, label]) => ({ value: code, label }))
    return (
      <Select
        aria-label={filter.label}
        options={options}
        value={value}
        onChange={change}
        allowClear
        placeholder="全部"
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
      />
    )
  }
  return (
    <Input
      key={value ?? ''}
      aria-label={filter.label}
      defaultValue={value}
      allowClear
      onPressEnter={(event) => change(event.currentTarget.value.trim() || undefined)}
      onBlur={(event) => event.target.value.trim() !== (value ?? '') && change(event.target.value.trim() || undefined)}
      onClear={() => value && change(undefined)}
    />
  )
}

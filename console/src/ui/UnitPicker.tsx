import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { q } from '../api/client.ts'
import type { Reply } from '../api/operations.ts'
import { Field, type FieldProps } from './Field.tsx'

type Unit = Reply<'listUnits'>['items'][number]
type PickerProps = {
  id?: string
  /** Id, or with `by` the unit's code, or the path that names the unit and all below it. */
  value?: string
  onChange?: (value: string | undefined) => void
  by?: 'id' | 'path' | 'code'
  only?: (unit: Unit) => boolean
  label?: string
  placeholder?: string
  disabled?: boolean
}

/** One unit out of the tree, found by any part of its name or code; units below are set in. Closed units are left out. */
export function UnitPicker({ id, value, onChange, by = 'id', only, label, placeholder = '请选择单位', disabled }: PickerProps) {
  const { data, isPending } = useQuery({ ...q.listUnits(), staleTime: 300_000 })
  const units = (data?.items ?? []).filter((unit) => unit.closedOn === null && (only?.(unit) ?? true))
  const top = Math.min(...units.map(depthOf))
  const options = [...units]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((unit) => ({
      value: unit[by],
      label: `${'　'.repeat(depthOf(unit) - top)}${unit.name}`,
      found: `${unit.name} ${unit.code}`,
    }))
  return (
    <Select
      id={id}
      aria-label={label}
      options={options}
      value={value}
      onChange={onChange}
      loading={isPending}
      disabled={disabled}
      allowClear
      placeholder={placeholder}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'found' }}
      labelRender={({ label: shown }) => String(shown ?? '').trim()}
    />
  )
}

const depthOf = (unit: Unit) => unit.path.split('/').length

/** A field for a unit. */
export function UnitField({ only, disabled, ...field }: FieldProps & { only?: (unit: Unit) => boolean }) {
  return (
    <Field {...field} ask="选择">
      <UnitPicker only={only} disabled={disabled} />
    </Field>
  )
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { q } from '../api/client.ts'
import type { Reply } from '../api/operations.ts'
import { Field, type FieldProps } from './Field.tsx'
import { NothingFound } from './NothingFound.tsx'
import { useLater } from './useLater.ts'

type Person = Reply<'listPeople'>['items'][number]
type PickerProps = {
  id?: string
  value?: string
  onChange?: (personId: string | undefined) => void
  /** Only people of this unit and those below. */
  unitId?: string
  kind?: Person['kind']
  disabled?: boolean
}

const SHOWN = 20
const nameOf = (person: Person) => `${person.name}（${[person.policeNumber, person.unitName].filter(Boolean).join('，')}）`

/** One person in service, found by name or police number; the value is the id. */
export function PersonPicker({ id, value, onChange, unitId, kind, disabled }: PickerProps) {
  const [text, setText] = useState('')
  const asked = useLater(text.trim(), 250)
  const found = useQuery({
    ...q.listPeople({
      pageSize: SHOWN,
      ...(asked ? { text: asked } : {}),
      ...(unitId ? { unitId } : {}),
      ...(kind ? { kind } : {}),
    }),
    placeholderData: keepPreviousData,
  })
  const people = found.data?.items ?? []
  const known = people.some((person) => person.id === value)
  const chosen = useQuery({ ...q.showPerson({ personId: value ?? '' }), enabled: Boolean(value) && !known && !found.isPending })
  const options = people.map((person) => ({ value: person.id, label: nameOf(person) }))
  if (!known && value && chosen.data) {
    options.unshift({ value, label: nameOf({ ...chosen.data.person, unitName: chosen.data.unit.name }) })
  }
  return (
    <Select
      id={id}
      options={options}
      value={value}
      onChange={onChange}
      disabled={disabled}
      allowClear
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={found.isFetching}
      placeholder="输入姓名或警号查找"
      notFoundContent={<NothingFound>{found.isFetching ? '正在查找…' : '没有找到，请核对姓名或警号'}</NothingFound>}
    />
  )
}

/** A field for a person. */
export function PersonField({ unitId, kind, disabled, ...field }: FieldProps & { unitId?: string; kind?: Person['kind'] }) {
  return (
    <Field {...field} ask="选择">
      <PersonPicker unitId={unitId} kind={kind} disabled={disabled} />
    </Field>
  )
}

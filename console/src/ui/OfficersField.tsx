import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { q } from '../api/client.ts'
import { Field, type FieldProps } from './Field.tsx'
import { NothingFound } from './NothingFound.tsx'
import { useLater } from './useLater.ts'

type Known = { personId: string; name: string }
type PickerProps = { id?: string; value?: string[]; onChange?: (ids: string[]) => void; known: readonly Known[]; knownAs: string }

/** Several officers: those of the record first, others by name or police number. */
function OfficersPicker({ id, value, onChange, known, knownAs }: PickerProps) {
  const [text, setText] = useState('')
  const asked = useLater(text.trim(), 250)
  const { data } = useQuery({
    ...q.listPeople({ pageSize: 20, kind: 'officer', ...(asked ? { text: asked } : {}) }),
    placeholderData: keepPreviousData,
  })
  const own = known
    .filter(({ name }) => name.includes(text.trim()))
    .map(({ personId, name }) => ({ value: personId, label: name }))
  const others = (data?.items ?? [])
    .filter((person) => !known.some(({ personId }) => personId === person.id))
    .map((person) => ({
      value: person.id,
      label: `${person.name}（${[person.policeNumber, person.unitName].filter(Boolean).join('，')}）`,
    }))
  const grouped = [
    { label: knownAs, options: own },
    { label: '其他民警', options: others },
  ].filter((group) => group.options.length > 0)
  return (
    <Select<string[], { label: string; options: { value: string; label: string }[] }>
      id={id}
      mode="multiple"
      options={grouped}
      value={value}
      onChange={onChange}
      showSearch={{ filterOption: false, onSearch: setText }}
      placeholder="选择，或输入姓名、警号查找"
      notFoundContent={<NothingFound>没有找到，请核对姓名或警号</NothingFound>}
    />
  )
}

/** A field for the officers who did something; `known` are those of the record, offered first under the heading `knownAs`. */
type Props = FieldProps & { known: readonly Known[]; knownAs?: string }
export function OfficersField({ known, knownAs = '本案民警', ...field }: Props) {
  return (
    <Field {...field} ask="选择">
      <OfficersPicker known={known} knownAs={knownAs} />
    </Field>
  )
}

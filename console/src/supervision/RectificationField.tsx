import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { q } from '../api/client.ts'
import { Field, type FieldProps } from '../ui/Field.tsx'
import { useLater } from '../ui/useLater.ts'
import { type Chosen, Finder } from './Finder.tsx'

const SHOWN = 20
const labelOf = (title: string, caseNumber: string | null) => [title, caseNumber].filter(Boolean).join('　')

function RectificationPicker({ unitId, ...chosen }: Chosen & { unitId?: string }) {
  const { value } = chosen
  const [text, setText] = useState('')
  const words = useLater(text.trim(), 250)
  const asked = { pageSize: SHOWN, open: 'true' as const, ...(words ? { text: words } : {}), ...(unitId ? { unitId } : {}) }
  const found = useQuery({ ...q.listRectifications(asked), placeholderData: keepPreviousData })
  const options = (found.data?.items ?? []).map((one) => ({ value: one.id, label: labelOf(one.title, one.caseNumber) }))
  const known = options.some((one) => one.value === value)
  const enabled = Boolean(value) && !known && !found.isPending
  const one = useQuery({ ...q.getRectification({ rectificationId: value ?? '' }), enabled })
  if (value && !known && one.data) {
    const { title, caseNumber } = one.data.rectification
    options.unshift({ value, label: labelOf(title, caseNumber) })
  }
  return (
    <Finder {...chosen} options={options} busy={found.isFetching} onSearch={setText} placeholder="输入问题或者案件编号查找" />
  )
}

/** A field for one fault that a unit is putting right, found by its title, code or case number. */
export function RectificationField({ unitId, ...field }: FieldProps & { unitId?: string }) {
  return (
    <Field {...field} ask="选择">
      <RectificationPicker unitId={unitId} />
    </Field>
  )
}

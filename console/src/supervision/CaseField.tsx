import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { q } from '../api/client.ts'
import { Field, type FieldProps } from '../ui/Field.tsx'
import { useLater } from '../ui/useLater.ts'
import { type Chosen, Finder } from './Finder.tsx'

const SHOWN = 20

function CasePicker({ unitId, ...chosen }: Chosen & { unitId?: string }) {
  const { value } = chosen
  const [text, setText] = useState('')
  const words = useLater(text.trim(), 250)
  const asked = { pageSize: SHOWN, ...(words ? { q: words } : {}), ...(unitId ? { unit: unitId } : {}) }
  const found = useQuery({ ...q.listCases(asked), placeholderData: keepPreviousData })
  const options = (found.data?.items ?? []).map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))
  const known = options.some((one) => one.value === value)
  const one = useQuery({ ...q.getCase({ caseId: value ?? '' }), enabled: Boolean(value) && !known && !found.isPending })
  if (value && !known && one.data) {
    const { number, title } = one.data.file.case
    options.unshift({ value, label: `${number} ${title}` })
  }
  return (
    <Finder
      {...chosen}
      options={options}
      busy={found.isFetching}
      onSearch={setText}
      placeholder="输入案件编号、名称或者当事人查找"
    />
  )
}

/** A field for one case of a unit and those below it, found by its number, title or party. */
export function CaseField({ unitId, ...field }: FieldProps & { unitId?: string }) {
  return (
    <Field {...field} ask="选择">
      <CasePicker unitId={unitId} />
    </Field>
  )
}

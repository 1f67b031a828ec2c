import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { q } from '../../api/client.ts'
import { Field, type FieldProps } from '../../ui/Field.tsx'
import type { Cause } from '../types.ts'

/** Groups of causes, in the order of the law's chapters. */
const GROUPS: Record<Cause['field'], string> = {
  'public-order': '扰乱公共秩序',
  'public-safety': '妨害公共安全',
  'persons-property': '侵犯人身权利、财产权利',
  'social-order': '妨害社会管理',
  traffic: '道路交通管理',
  household: '户籍和居民身份证管理',
  'exit-entry': '出境入境管理',
  cyber: '网络安全管理',
  drugs: '禁毒管理',
}
type Props = { id?: string; value?: string; onChange?: (code: string | undefined) => void; label?: string; disabled?: boolean }

/** Every cause of action with its wordings and tiers; changes only with the program. */
export const causesQuery = () => ({ ...q.listCauses(), staleTime: Number.POSITIVE_INFINITY })

/** One cause of action, found by any part of its name. */
export function CauseSelect({ id, value, onChange, label, disabled }: Props) {
  const { data: causes = [], isPending } = useQuery(causesQuery())
  const options = Object.entries(GROUPS).map(([field, title]) => ({
    label: title,
    options: causes.filter((cause) => cause.field === field).map((cause) => ({ value: cause.code, label: cause.name })),
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
      placeholder="请选择案由"
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
    />
  )
}

/** A field for a cause of action. */
export function CauseField({ disabled, ...field }: FieldProps) {
  return (
    <Field {...field} ask="选择">
      <CauseSelect disabled={disabled} />
    </Field>
  )
}

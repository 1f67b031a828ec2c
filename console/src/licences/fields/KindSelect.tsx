import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { Field, type FieldProps } from '../../ui/Field.tsx'
import { kindsQuery } from '../kinds.ts'

type Props = { id?: string; value?: string; onChange?: (code: string | undefined) => void; label?: string; disabled?: boolean }

/** One kind of licence, found by any part of its name. */
export function KindSelect({ id, value, onChange, label, disabled }: Props) {
  const { data: kinds = [], isPending } = useQuery(kindsQuery())
  return (
    <Select
      id={id}
      aria-label={label}
      options={kinds.map(({ code, name }) => ({ value: code, label: name }))}
      value={value}
      onChange={onChange}
      loading={isPending}
      disabled={disabled}
      allowClear
      placeholder="请选择许可事项"
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
    />
  )
}

/** A field for a kind of licence. */
export function KindField({ disabled, ...field }: FieldProps) {
  return (
    <Field {...field} ask="选择">
      <KindSelect disabled={disabled} />
    </Field>
  )
}

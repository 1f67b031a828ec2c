import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { q } from '../../api/client.ts'
import { CAUSE_FIELDS } from '../../law/cause-fields.ts'
import { Field, type FieldProps } from '../../ui/Field.tsx'

type Props = { id?: string; value?: string; onChange?: (code: string | undefined) => void; label?: string; disabled?: boolean }

/** Every cause of action with its wordings and tiers; changes only with the program. */
export const causesQuery = () => ({ ...q.listCauses(), staleTime: Number.POSITIVE_INFINITY })

/** One cause of action, found by any part of its name. */
export function CauseSelect({ id, value, onChange, label, disabled }: Props) {
  const { data: causes = [], isPending } = useQuery(causesQuery())
  const options = Object.entries(CAUSE_FIELDS).map(([field, title]) => ({
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

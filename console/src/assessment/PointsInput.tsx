import { InputNumber } from 'antd'
import { Field, type FieldProps } from '../ui/Field.tsx'

type InputProps = {
  id?: string
  value?: number
  onChange?: (hundredths: number | null) => void
  disabled?: boolean
  label?: string
  status?: 'error'
}

/** Points with at most two decimals; the value is whole hundredths. */
export function PointsInput({ id, value, onChange, disabled, label, status }: InputProps) {
  return (
    <InputNumber
      id={id}
      aria-label={label}
      min={0}
      max={100}
      precision={2}
      value={value === undefined ? null : value / 100}
      onChange={(typed) => onChange?.(typed === null ? null : Math.round(typed * 100))}
      suffix="分"
      controls={false}
      disabled={disabled}
      status={status}
      className="points-input"
    />
  )
}

export function PointsField(field: FieldProps) {
  return (
    <Field {...field}>
      <PointsInput />
    </Field>
  )
}

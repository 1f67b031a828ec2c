import { InputNumber } from 'antd'
import { Field, type FieldProps } from './Field.tsx'

type Props = FieldProps & { min?: number; max?: number; unit: string }

/** A whole number with its unit: days, hours, persons. */
export function NumberField({ min = 0, max, unit, disabled, ...field }: Props) {
  return (
    <Field {...field}>
      <InputNumber
        min={min}
        max={max}
        precision={0}
        suffix={unit}
        disabled={disabled}
        controls={false}
        className="number-input"
      />
    </Field>
  )
}

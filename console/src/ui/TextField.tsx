import { Input } from 'antd'
import { Field, type FieldProps } from './Field.tsx'

type Props = FieldProps & {
  /** Characters, inclusive, as the server counts them. */
  max: number
  /** More than one makes a field of several lines. */
  rows?: number
  placeholder?: string
}

/** Text with its counter. */
export function TextField({ max, rows = 1, disabled, placeholder, ...field }: Props) {
  const control = { showCount: true, maxLength: max, disabled, placeholder, autoComplete: 'off' }
  return (
    <Field {...field} rules={[{ whitespace: true, message: `请填写${typeof field.label === 'string' ? field.label : ''}` }]}>
      {rows > 1 ? <Input.TextArea {...control} autoSize={{ minRows: rows, maxRows: 16 }} /> : <Input {...control} />}
    </Field>
  )
}

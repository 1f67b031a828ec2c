import { Select } from 'antd'
import { Field, type FieldProps } from '../../ui/Field.tsx'

/** Several short texts, chosen from those offered or typed and ended with Enter. */
export function TextsField({ offered = [], ...field }: FieldProps & { offered?: readonly string[] }) {
  return (
    <Field {...field}>
      <Select
        mode="tags"
        options={offered.map((one) => ({ value: one, label: one }))}
        tokenSeparators={['；', ';', '\n']}
        placeholder="选择，或者输入后按回车"
        notFoundContent={null}
      />
    </Field>
  )
}

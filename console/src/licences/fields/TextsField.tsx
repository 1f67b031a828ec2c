import { Select } from 'antd'
import { Field, type FieldProps } from '../../ui/Field.tsx'

type Props = FieldProps & { offered?: readonly string[]; nameOf?: (text: string) => string }

/** Several short texts, chosen from those offered or typed and ended with Enter. */
export function TextsField({ offered = [], nameOf = (one) => one, ...field }: Props) {
  return (
    <Field {...field}>
      <Select
        mode="tags"
        showSearch={{ optionFilterProp: 'label' }}
        labelRender={({ value }) => nameOf(String(value))}
        options={offered.map((one) => ({ value: one, label: nameOf(one) }))}
        tokenSeparators={['；', ';', '\n']}
        placeholder="选择，或者输入后按回车"
        notFoundContent={null}
      />
    </Field>
  )
}

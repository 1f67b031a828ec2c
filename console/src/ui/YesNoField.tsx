import { Radio } from 'antd'
import { Field, type FieldProps } from './Field.tsx'

/** A question that has to be answered: neither answer is preset. */
export function YesNoField({ yes = '是', no = '否', disabled, ...field }: FieldProps & { yes?: string; no?: string }) {
  return (
    <Field {...field} ask="选择">
      <Radio.Group
        disabled={disabled}
        options={[
          { value: true, label: yes },
          { value: false, label: no },
        ]}
      />
    </Field>
  )
}

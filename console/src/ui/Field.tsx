import { Form, type FormItemProps } from 'antd'
import type { ReactNode } from 'react'

export type NamePath = string | (string | number)[]
export type FieldProps = {
  name: NamePath
  label: ReactNode
  /** Default true: say `required={false}` where the law lets it be empty; the label then says 选填. */
  required?: boolean
  /** One line under the field: what is meant, or the article. */
  hint?: ReactNode
  disabled?: boolean
}
type Rules = NonNullable<FormItemProps['rules']>
type Props = FieldProps & { ask?: '填写' | '选择'; rules?: Rules; checked?: boolean; children: ReactNode }

/** A labelled place for one control: the other fields are made of it. */
export function Field({ name, label, required = true, hint, ask = '填写', rules = [], checked, children }: Props) {
  const text = required ? label : <span>{label}（选填）</span>
  return (
    <Form.Item
      name={name}
      label={text}
      extra={hint}
      validateFirst
      {...(checked ? { valuePropName: 'checked' } : {})}
      rules={[...(required ? [{ required: true, message: `请${ask}${typeof label === 'string' ? label : ''}` }] : []), ...rules]}
    >
      {children}
    </Form.Item>
  )
}

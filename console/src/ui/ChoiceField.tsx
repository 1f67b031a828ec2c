import { Checkbox, Radio, Select } from 'antd'
import type { CheckboxGroupProps } from 'antd/es/checkbox'
import { Field, type FieldProps } from './Field.tsx'

type Props = FieldProps & {
  /** Code to Chinese name, in the order shown. */
  options: Readonly<Record<string, string>>
  many?: boolean
}

type BoxesProps = CheckboxGroupProps & { 'aria-required'?: unknown }
/** Boxes as a group: that one of them is needed stands with the label, since a group takes no such attribute. */
export function Boxes({ 'aria-required': _, ...group }: BoxesProps) {
  return <Checkbox.Group {...group} />
}

const FEW = 5

/** One (or `many`) of a fixed list: buttons when few, a searchable list when more. The value is the code. */
export function ChoiceField({ options, many, disabled, ...field }: Props) {
  const list = Object.entries(options).map(([value, label]) => ({ value, label }))
  return (
    <Field {...field} ask="选择">
      {list.length > FEW ? (
        <Select
          options={list}
          mode={many ? 'multiple' : undefined}
          showSearch={{ optionFilterProp: 'label' }}
          allowClear={field.required === false}
          placeholder="请选择"
          disabled={disabled}
        />
      ) : many ? (
        <Boxes options={list} disabled={disabled} />
      ) : (
        <Radio.Group options={list} disabled={disabled} />
      )}
    </Field>
  )
}

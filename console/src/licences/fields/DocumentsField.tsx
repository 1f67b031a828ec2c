import { Checkbox } from 'antd'
import { Field, type FieldProps } from '../../ui/Field.tsx'

type InputProps = {
  id?: string
  value?: string[]
  onChange?: (value: string[]) => void
  documents: readonly string[]
  name: string
}

/** The kind's papers, ticked as they are handed in, with how many are there. */
function DocumentsInput({ id, value = [], onChange, documents, name }: InputProps) {
  const all = documents.every((one) => value.includes(one))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw the frame of a list entry
    <div id={id} role="group" aria-label={name} tabIndex={-1}>
      <Checkbox.Group
        className="documents"
        options={documents.map((one) => ({ value: one, label: one }))}
        value={value}
        onChange={(chosen) => onChange?.(chosen as string[])}
      />
      <p className="soft" role="status">
        {documents.length} 项中已有 {value.length} 项。
        {!all && (
          <button type="button" className="plain-link" onClick={() => onChange?.([...documents])}>
            全部已提交
          </button>
        )}
      </p>
    </div>
  )
}

/** A field for the papers handed in, of those the kind asks for. */
export function DocumentsField({ documents, ...field }: FieldProps & { documents: readonly string[] }) {
  return (
    <Field {...field} ask="选择">
      <DocumentsInput documents={documents} name={typeof field.label === 'string' ? field.label : '申请材料'} />
    </Field>
  )
}

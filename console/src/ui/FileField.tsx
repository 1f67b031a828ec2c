import { useState } from 'react'
import { sizeOf } from '../kit/size.ts'
import { Field, type FieldProps } from './Field.tsx'

type InputProps = { id?: string; value?: unknown; onChange?: (file: File | null) => void; accept: string; disabled?: boolean }

/** One file, chosen or dropped here. A draft keeps no file, so a form that comes back asks for it again. */
function FileInput({ id, value, onChange, accept, disabled }: InputProps) {
  const [over, setOver] = useState(false)
  const file = value instanceof File ? value : null
  const take = (files: FileList | null) => files?.[0] && onChange?.(files[0])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the input below serves the keyboard
    <div
      className={over ? 'file-pick file-drop over' : 'file-pick file-drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(!disabled)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (!disabled) take(event.dataTransfer.files)
      }}
    >
      <input
        id={id}
        type="file"
        accept={accept}
        className="unseen"
        disabled={disabled}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = '' // the same file may be chosen again after it was taken away
        }}
      />
      <label htmlFor={id}>选择文件</label>
      <span role="status">{file ? `${file.name}（${sizeOf(file.size)}）` : '也可以把文件拖到这里'}</span>
      {file && (
        <button type="button" className="file-off" onClick={() => onChange?.(null)}>
          移除
        </button>
      )}
    </div>
  )
}

type Props = FieldProps & {
  /** Endings, as the browser's dialog takes them: `.pdf,.png`. The server looks at the content. */
  accept: string
}

/** What the server said of the file before it goes as soon as another one is chosen. */
const FORGET = { validator: async () => {} }

export function FileField({ accept, disabled, ...field }: Props) {
  return (
    <Field {...field} ask="选择" rules={[FORGET]}>
      <FileInput accept={accept} {...(disabled ? { disabled } : {})} />
    </Field>
  )
}

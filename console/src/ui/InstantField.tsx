import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { instantTyped, wallOf } from '../kit/day.ts'
import { rightNow } from '../kit/values.ts'
import { Field, type FieldProps } from './Field.tsx'

const FORMATS = ['YYYY年M月D日 HH:mm', 'YYYY-M-D H:mm', 'YYYYMMDD HHmm', 'YYYYMMDDHHmm']
type InputProps = { id?: string; value?: string | null; onChange?: (instant: string | null) => void; disabled?: boolean }

/** An instant (ISO, UTC) typed and shown as Beijing wall clock to the minute, whatever the machine's zone. */
function InstantInput({ id, value, onChange, disabled }: InputProps) {
  return (
    <DatePicker
      id={id}
      className="instant-input"
      showTime={{ format: 'HH:mm' }}
      needConfirm={false}
      format={FORMATS}
      placeholder="例如 20220301 0830"
      value={value ? dayjs(wallOf(value)) : null}
      onChange={(picked) =>
        onChange?.(picked && !Array.isArray(picked) ? instantTyped(picked.format('YYYY-MM-DDTHH:mm'), rightNow()) : null)
      }
      disabled={disabled}
    />
  )
}

export function InstantField({ disabled, ...field }: FieldProps) {
  return (
    <Field {...field} ask="选择">
      <InstantInput disabled={disabled} />
    </Field>
  )
}

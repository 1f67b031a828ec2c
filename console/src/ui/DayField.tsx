import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { Field, type FieldProps } from './Field.tsx'

/** What may be typed, the first of it is shown. */
const FORMATS = ['YYYY年M月D日', 'YYYY-M-D', 'YYYY.M.D', 'YYYY/M/D', 'YYYYMMDD']
type InputProps = {
  id?: string
  value?: string | null
  onChange?: (day: string | null) => void
  disabled?: boolean
  label?: string
  /** Shows a button that empties it. */
  clear?: boolean
}

/** A civil day `YYYY-MM-DD`; typed or picked. */
export function DayInput({ id, value, onChange, disabled, label, clear = true }: InputProps) {
  return (
    <DatePicker
      id={id}
      aria-label={label}
      className="day-input"
      format={FORMATS}
      placeholder="例如 20220301"
      value={value ? dayjs(value) : null}
      onChange={(picked) => onChange?.(picked && !Array.isArray(picked) ? picked.format('YYYY-MM-DD') : null)}
      disabled={disabled}
      allowClear={clear}
    />
  )
}

/** A field for a civil day. `from` and `to` bound it, inclusive; the server decides finally. */
export function DayField({ from, to, disabled, ...field }: FieldProps & { from?: string; to?: string }) {
  return (
    <Field
      {...field}
      ask="选择"
      rules={[
        {
          validator: async (_, day?: string) => {
            if (day && from && day < from) throw new Error(`不能早于 ${from}`)
            if (day && to && day > to) throw new Error(`不能晚于 ${to}`)
          },
        },
      ]}
    >
      <DayInput disabled={disabled} clear={field.required === false} />
    </Field>
  )
}

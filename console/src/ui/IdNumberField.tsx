import { Input } from 'antd'
import { dayText } from '../kit/day.ts'
import { faultOfIdNumber, normaliseIdNumber, readIdNumber } from '../kit/id-number.ts'
import { Field, type FieldProps } from './Field.tsx'

type InputProps = { id?: string; value?: string; onChange?: (value: string) => void; disabled?: boolean }

function IdNumberInput({ id, value = '', onChange, disabled }: InputProps) {
  const right = value.length === 18 && faultOfIdNumber(value) === null
  const said = right ? readIdNumber(value) : null
  return (
    <Input
      id={id}
      value={value}
      autoComplete="off"
      maxLength={40}
      disabled={disabled}
      suffix={said ? `${dayText(said.bornOn)}出生，${said.sex}` : ' '}
      onChange={(event) => onChange?.(normaliseIdNumber(event.target.value))}
    />
  )
}

/** A citizen's identity number: full width and spaces are understood, check sign and date are checked while typing. */
export function IdNumberField({ disabled, ...field }: FieldProps) {
  return (
    <Field
      {...field}
      rules={[
        {
          validator: async (_, value?: string) => {
            const fault = value ? faultOfIdNumber(value) : null
            if (fault) throw new Error(fault)
          },
        },
      ]}
    >
      <IdNumberInput disabled={disabled} />
    </Field>
  )
}

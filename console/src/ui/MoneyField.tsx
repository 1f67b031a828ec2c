import { Input } from 'antd'
import { useState } from 'react'
import { fenOf, sumText, yuanOf } from '../kit/money.ts'
import { Field, type FieldProps } from './Field.tsx'

type InputProps = { id?: string; value?: number | null; onChange?: (fen: number | null) => void; disabled?: boolean }

/** Typed in yuan, kept in fen. Text that is no amount stays visible and counts as wrong (NaN), never as another amount. */
function MoneyInput({ id, value, onChange, disabled }: InputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const known = typeof value === 'number' && Number.isFinite(value)
  return (
    <Input
      id={id}
      className="money-input"
      inputMode="decimal"
      autoComplete="off"
      suffix={known && value >= 1_000_000 ? `元（${sumText(value)}）` : '元'}
      disabled={disabled}
      value={typed ?? (known ? yuanOf(value) : '')}
      onChange={(event) => {
        const text = event.target.value
        setTyped(text)
        onChange?.(text.trim() === '' ? null : (fenOf(text.trim()) ?? Number.NaN))
      }}
      onBlur={() => known && setTyped(null)}
    />
  )
}

/** An amount. `max` in fen, inclusive. */
export function MoneyField({ max, disabled, ...field }: FieldProps & { max?: number }) {
  return (
    <Field
      {...field}
      rules={[
        {
          validator: async (_, fen?: number | null) => {
            if (fen === null || fen === undefined) return
            if (Number.isNaN(fen)) throw new Error('金额应为数字，最多两位小数，例如 200 或 1,234.50')
            if (max !== undefined && fen > max) throw new Error(`不能超过 ${sumText(max)}`)
          },
        },
      ]}
    >
      <MoneyInput disabled={disabled} />
    </Field>
  )
}

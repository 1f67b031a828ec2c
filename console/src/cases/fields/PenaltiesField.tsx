import { Checkbox, InputNumber } from 'antd'
import { Field, type FieldProps } from '../../ui/Field.tsx'
import { PENALTIES } from '../names.ts'
import { blank, isUnfinished, type Kind, kindsOf } from '../ranges.ts'
import type { Penalty, Tier } from '../types.ts'

/** The tier whose kinds are offered; null while none is chosen; undefined: every kind there is. */
type Offered = Tier | null | undefined
type InputProps = { id?: string; value?: Penalty[]; onChange?: (value: Penalty[]) => void; tier: Offered; name: string }

/** Penalties ticked one by one, each with its amount and beside it what the law allows. */
function PenaltiesInput({ id, value = [], onChange, tier, name }: InputProps) {
  const offered = tier === null ? [] : kindsOf(tier)
  const strange = value.filter((one) => !offered.some(({ kind }) => kind === one.kind)).map(({ kind }) => ({ kind, text: '' }))
  const put = (penalty: Penalty) => onChange?.(value.map((one) => (one.kind === penalty.kind ? penalty : one)))
  const tick = (kind: Kind, on: boolean) => onChange?.(on ? [...value, blank(kind)] : value.filter((one) => one.kind !== kind))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw the frame of a list entry
    <div id={id} role="group" aria-label={name} className="penalty-rows" tabIndex={-1}>
      {tier === null && strange.length === 0 && <span className="soft">请先选择违法情节。</span>}
      {[...offered, ...strange].map(({ kind, text }) => {
        const chosen = value.find((one) => one.kind === kind)
        return (
          <div key={kind} className="penalty-row">
            <Checkbox checked={chosen !== undefined} onChange={(event) => tick(kind, event.target.checked)}>
              {PENALTIES[kind]}
            </Checkbox>
            {chosen && <Amount of={chosen} onChange={put} />}
            {text && <span className="soft">法定 {text}</span>}
          </div>
        )
      })}
    </div>
  )
}

function Amount({ of, onChange }: { of: Penalty; onChange: (penalty: Penalty) => void }) {
  const common = { controls: false, className: 'amount', 'aria-label': `${PENALTIES[of.kind]}数额` }
  if (of.kind === 'fine' || of.kind === 'confiscate-gains') {
    const fen = of.kind === 'fine' ? of.fineFen : of.gainsFen
    const set = (value: number | null) => {
      const sum = value === null ? (null as never) : Math.round(value * 100)
      onChange(of.kind === 'fine' ? { kind: 'fine', fineFen: sum } : { kind: 'confiscate-gains', gainsFen: sum })
    }
    const yuan = fen === null ? null : fen / 100
    return <InputNumber {...common} min={0.01} precision={2} suffix="元" value={yuan} onChange={set} />
  }
  if (of.kind === 'detention')
    return (
      <InputNumber
        {...common}
        min={1}
        precision={0}
        suffix="日"
        value={of.days}
        onChange={(days) => onChange({ kind: 'detention', days: days as number })}
      />
    )
  if (of.kind === 'suspend-license')
    return (
      <InputNumber
        {...common}
        min={1}
        precision={0}
        suffix="个月"
        value={of.months}
        onChange={(months) => onChange({ kind: 'suspend-license', months: months as number })}
      />
    )
  return null
}

/** A field for penalties; `tier` says what the law allows. The server checks the combination. */
export function PenaltiesField({ tier, ...field }: FieldProps & { tier: Offered }) {
  return (
    <Field
      {...field}
      ask="选择"
      rules={[
        {
          validator: async (_, value?: Penalty[]) => {
            if (value?.some(isUnfinished)) throw new Error('请填写处罚的数额')
          },
        },
      ]}
    >
      <PenaltiesInput tier={tier} name={typeof field.label === 'string' ? field.label : '处罚'} />
    </Field>
  )
}

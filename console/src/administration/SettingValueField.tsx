import { ChoiceField } from '../ui/ChoiceField.tsx'
import { FlagField } from '../ui/FlagField.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { CHOICES, PARTS } from './settings-words.ts'
import type { SettingState } from './words.ts'

/** The control that fits the kind of value the setting has. */
export function SettingValueField({ setting: { key, initial } }: { setting: SettingState }) {
  const options = CHOICES[key]
  if (options) return <ChoiceField name="value" label="值" options={options} />
  if (typeof initial === 'number') return <NumberField name="value" label="值" unit="" />
  if (typeof initial === 'boolean') return <FlagField name="value" label="是" />
  if (typeof initial === 'object' && initial !== null && !Array.isArray(initial))
    return Object.keys(initial).map((part) => (
      <NumberField key={part} name={['value', part]} label={PARTS[part] ?? part} unit="" />
    ))
  return <TextField name="value" label="值" max={200} />
}

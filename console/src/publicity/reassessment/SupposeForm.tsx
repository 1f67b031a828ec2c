import { Button, Select } from 'antd'
import { useState } from 'react'
import { CHOICES, type ChoiceKey, type Supposed } from './words.ts'

type Props = { look: (suppose: Supposed) => void; busy: boolean }
const AS_IT_IS = ''

/** Looks under the settings that hold, or under others. */
export function SupposeForm({ look, busy }: Props) {
  const [suppose, setSuppose] = useState<Record<string, string>>({})
  const supposed = Object.fromEntries(Object.entries(suppose).filter(([, value]) => value !== AS_IT_IS)) as Supposed
  return (
    <>
      <div className="filters">
        {(Object.keys(CHOICES) as ChoiceKey[]).map((key) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the control is inside
          <label key={key} className="wide-filter">
            <span>{CHOICES[key].title}</span>
            <Select
              value={suppose[key] ?? AS_IT_IS}
              onChange={(value) => setSuppose({ ...suppose, [key]: value })}
              options={[
                { value: AS_IT_IS, label: '按现在的设置' },
                ...Object.entries(CHOICES[key].options).map(([value, label]) => ({ value, label: `假设：${label}` })),
              ]}
            />
          </label>
        ))}
      </div>
      <Button type="primary" loading={busy} onClick={() => look(supposed)}>
        试算
      </Button>
    </>
  )
}

import { Button, Form, InputNumber } from 'antd'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Reply } from '../api/operations.ts'
import { dayOf } from '../kit/day.ts'
import { DayInput } from '../ui/DayField.tsx'
import { DayText } from '../ui/DayText.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Problem } from '../ui/Problem.tsx'
import { Section } from '../ui/Section.tsx'
import { useSave } from '../ui/useSave.ts'
import type { CheckRow } from './words.ts'

type Tried = Reply<'tryCheck'>
type Row = Tried['appears'][number]
const SHOWN = 50

/** 试查: what the check would find as of a day, under other values of its settings, against what is stored. Nothing is written. */
export function CheckTrial({ check: { code: checkCode, settings } }: { check: CheckRow }) {
  const [asOf, setAsOf] = useState<string | null>(dayOf(new Date().toISOString()))
  const [values, setValues] = useState<Record<string, number | null>>({})
  const chosen = settings.map(({ key, value }) => ({ key, value: values[key] ?? value }))
  const trial = useSave(() => api.tryCheck({ checkCode, asOf: asOf ?? '', settings: chosen }), { said: null })
  return (
    <Section title="试查">
      <p className="soft">改动数值生效前，先看以往案件会多出、减少哪些问题。只查看，不保存。</p>
      <Problem error={trial.error} />
      <Form layout="inline" onFinish={() => trial.mutate(undefined)}>
        <Form.Item label="截至" htmlFor="trial-as-of">
          <DayInput id="trial-as-of" value={asOf} onChange={setAsOf} />
        </Form.Item>
        {settings.map(({ key, title, value }) => (
          <Form.Item key={key} label={title} htmlFor={`trial-${key}`}>
            <InputNumber
              id={`trial-${key}`}
              min={1}
              precision={0}
              value={values[key] ?? value}
              onChange={(next) => setValues({ ...values, [key]: next })}
            />
          </Form.Item>
        ))}
        <Button htmlType="submit" type="primary" loading={trial.isPending}>
          试查
        </Button>
      </Form>
      {trial.data && <Difference tried={trial.data} />}
    </Section>
  )
}

function Difference({ tried: { found, appears, goes } }: { tried: Tried }) {
  return (
    <div role="status">
      <p>
        共发现 {found} 个；与现有结果相比，多出 {appears.length} 个，减少 {goes.length} 个。
      </p>
      <Rows label="将多出的问题" rows={appears} />
      <Rows label="将减少的问题" rows={goes} />
    </div>
  )
}

function Rows({ label, rows }: { label: string; rows: readonly Row[] }) {
  if (rows.length === 0) return null
  return (
    <>
      <h3>
        {label}
        {rows.length > SHOWN && `（前 ${SHOWN} 个）`}
      </h3>
      <PlainTable<Row>
        label={label}
        rowKey={({ subjectId }) => subjectId}
        rows={rows.slice(0, SHOWN)}
        columns={[
          { title: '案件', render: ({ caseNumber }) => caseNumber ?? '—' },
          { title: '自何日起', render: ({ since }) => <DayText day={since} /> },
          { title: '具体情况', render: ({ facts }) => facts },
        ]}
      />
    </>
  )
}

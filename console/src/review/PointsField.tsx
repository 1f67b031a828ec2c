import { Form, Radio } from 'antd'
import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import { Citations } from '../ui/Citation.tsx'
import { Field } from '../ui/Field.tsx'
import { useKey } from '../ui/keys.ts'
import { TextField } from '../ui/TextField.tsx'
import { type Point, VERDICTS, type Verdict } from './words.ts'

export type Verdicts = readonly { verdict: Verdict; reason?: string | null }[]
/** What every point rests on; said once. */
const COMMON = 'PROC:170'
const OPTIONS = Object.entries(VERDICTS).map(([value, label]) => ({ value, label }))

/** The points one by one: j and k go from one to the next, 1 2 3 judge it, i writes its reason, Esc comes back. */
export function PointsField({ points }: { points: readonly Point[] }) {
  const place = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const boxes = useCallback(() => [...(place.current?.querySelectorAll<HTMLElement>('fieldset') ?? [])], [])
  const go = useCallback(
    (step: number) => {
      const next = Math.min(Math.max(at + step, 0), points.length - 1)
      setAt(next)
      boxes()[next]?.focus()
    },
    [at, points.length, boxes],
  )
  const judge = useCallback(
    (verdict: Verdict) => boxes()[at]?.querySelector<HTMLInputElement>(`[value="${verdict}"]`)?.click(),
    [at, boxes],
  )
  useKey(
    'j',
    '下一个审核要点',
    useCallback(() => go(1), [go]),
  )
  useKey(
    'k',
    '上一个审核要点',
    useCallback(() => go(-1), [go]),
  )
  useKey(
    '1',
    '该要点：符合',
    useCallback(() => judge('met'), [judge]),
  )
  useKey(
    '2',
    '该要点：不符合',
    useCallback(() => judge('not-met'), [judge]),
  )
  useKey(
    '3',
    '该要点：不涉及',
    useCallback(() => judge('not-applicable'), [judge]),
  )
  useKey(
    'i',
    '填写该要点的理由（Esc 返回）',
    useCallback(() => boxes()[at]?.querySelector('textarea')?.focus(), [at, boxes]),
  )
  return (
    <div ref={place} className="points">
      <p className="soft">
        逐项审核，依据：
        <Citations of={[COMMON]} />
      </p>
      {points.map((point, index) => (
        <PointBox key={point.point} point={point} index={index} current={index === at} enter={() => setAt(index)} />
      ))}
    </div>
  )
}

type BoxProps = { point: Point; index: number; current: boolean; enter: () => void }

function PointBox({ point, index, current, enter }: BoxProps) {
  const back = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.key === 'Escape') event.currentTarget.focus()
  }
  return (
    <fieldset tabIndex={-1} className={current ? 'point point-current' : 'point'} onFocus={enter} onKeyDown={back}>
      <legend>
        {index + 1}. {point.name}
      </legend>
      <p className="soft">
        {point.checks} <Citations of={point.basis.filter((one) => one !== COMMON)} />
      </p>
      <div className="verdict">
        <Field name={['points', index, 'verdict']} label={<span className="unseen">{point.name}</span>} ask="选择">
          <Radio.Group options={OPTIONS} aria-label={point.name} />
        </Field>
      </div>
      <ReasonField index={index} name={point.name} />
    </fieldset>
  )
}

/** Asked where the point is not plainly met. */
function ReasonField({ index, name }: { index: number; name: string }) {
  const verdict = Form.useWatch(['points', index, 'verdict'])
  if (verdict === undefined || verdict === 'met') return null
  return <TextField name={['points', index, 'reason']} label={`“${name}”的理由`} max={2000} rows={2} />
}

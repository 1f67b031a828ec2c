import { Button, Modal } from 'antd'
import { useState } from 'react'
import { dayText, instantText } from '../kit/day.ts'
import { Citations } from './Citation.tsx'

/** A counted period as the server explains it. */
export type Counted = {
  dueOn: string | null
  dueAt: string | null
  skipped: readonly { day: string; why: string }[]
  paused: readonly { from: string; to: string | null; reason: string; days: number }[]
  /** Chinese sentences in the order of the sum: start event, unit, extensions, version of the law. */
  steps: readonly string[]
  basis: readonly string[]
}

/** A due date that opens its sum. `title` names the period: 办案期限. */
export function WhyThisDate({ title, counted }: { title: string; counted: Counted }) {
  const [open, setOpen] = useState(false)
  const due = counted.dueAt ? instantText(counted.dueAt) : counted.dueOn ? dayText(counted.dueOn) : '尚待确定'
  return (
    <>
      <span className="number">{due}</span>
      <Button type="link" size="small" onClick={() => setOpen(true)} aria-haspopup="dialog">
        为何是这天<span className="unseen">（{title}）</span>
      </Button>
      <Modal title={`${title}：${due}`} open={open} onCancel={() => setOpen(false)} footer={null} width={640}>
        {open && <Sum counted={counted} />}
      </Modal>
    </>
  )
}

function Sum({ counted: { steps, skipped, paused, basis } }: { counted: Counted }) {
  return (
    <>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {paused.length > 0 && (
        <>
          <h3>不计入的期间</h3>
          <ul>
            {paused.map((one) => (
              <li key={one.from + one.reason}>
                {one.reason}：{dayText(one.from)}至{one.to ? dayText(one.to) : '今'}，{one.days} 日
              </li>
            ))}
          </ul>
        </>
      )}
      {skipped.length > 0 && (
        <>
          <h3>跳过的 {skipped.length} 个非工作日</h3>
          <ul className="columns">
            {skipped.map((one) => (
              <li key={one.day}>
                {dayText(one.day)}（{one.why}）
              </li>
            ))}
          </ul>
        </>
      )}
      {basis.length > 0 && (
        <p>
          依据：
          <Citations of={basis} />
        </p>
      )}
    </>
  )
}

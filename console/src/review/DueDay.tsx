import { StateTag } from '../ui/StateTag.tsx'
import { WhyThisDate } from '../ui/WhyThisDate.tsx'
import type { QueueRow } from './words.ts'

/** The last day of the review with its sum; said in words when the calendar of that year is not loaded. */
export function DueDay({ due, overdue }: { due: QueueRow['due']; overdue: boolean }) {
  if (due.dueOn === null) return <span className="soft">{due.steps.at(-1) ?? '无法计算'}</span>
  return (
    <>
      {overdue && <StateTag tone="red">已逾期</StateTag>}{' '}
      <WhyThisDate title="审核期限" counted={{ ...due, dueAt: null, skipped: [], paused: [] }} />
    </>
  )
}

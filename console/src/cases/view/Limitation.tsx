import { Citations } from '../../ui/Citation.tsx'
import { DayText } from '../../ui/DayText.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import type { Reading } from '../types.ts'

/** Until when the act may be punished, and why. */
export function Limitation({ limitation }: { limitation: NonNullable<Reading['limitation']> }) {
  return (
    <>
      <StateTag tone={limitation.expired ? 'red' : 'grey'}>{limitation.expired ? '已过追究时效' : '未过追究时效'}</StateTag>{' '}
      {limitation.lastDay && (
        <>
          最后一日 <DayText day={limitation.lastDay} />
        </>
      )}
      <details className="inline-details">
        <summary>计算说明</summary>
        {limitation.explanation} <Citations of={limitation.basis} />
      </details>
    </>
  )
}

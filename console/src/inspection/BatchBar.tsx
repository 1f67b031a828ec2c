import { Button } from 'antd'
import { useState } from 'react'
import { useMay } from '../session/session.ts'
import { BatchDrawer } from './BatchDrawer.tsx'
import { BATCH_ACTS, type BatchAct } from './words.ts'

/** The acts the reader may do on many faults at once. */
export function useBatchActs(): readonly BatchAct[] {
  const may: Record<BatchAct, boolean> = {
    'hand-over': useMay('rectification.open'),
    close: useMay('inspection.close'),
    'false-alarm': useMay('inspection.judge'),
  }
  return (Object.keys(BATCH_ACTS) as BatchAct[]).filter((act) => may[act])
}

type Props = { ticked: readonly string[]; tick: (keys: string[]) => void; acts: readonly BatchAct[] }

/** Above the list: one act on what is ticked, or else on all the filter asks for. A preview comes first. */
export function BatchBar({ ticked, tick, acts }: Props) {
  const [open, setOpen] = useState<BatchAct | null>(null)
  return (
    <section className="batch" aria-label="批量处理">
      <span role="status">{ticked.length > 0 ? `已选 ${ticked.length} 个` : '批量（勾选的，或者按当前筛选）'}</span>
      {acts.map((act) => (
        <Button key={act} size="small" onClick={() => setOpen(act)}>
          {BATCH_ACTS[act].title}…
        </Button>
      ))}
      {ticked.length > 0 && (
        <Button size="small" type="link" onClick={() => tick([])}>
          取消选择
        </Button>
      )}
      {open && <BatchDrawer key={open} act={open} ticked={ticked} close={() => setOpen(null)} done={() => tick([])} />}
    </section>
  )
}

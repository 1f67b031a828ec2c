import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { PlainTable } from '../ui/PlainTable.tsx'
import type { MarkDraft } from './useMarkDraft.ts'
import { deducted, type Entry } from './words.ts'

/** The form was saved in another place: both versions, and the marker says which one holds. */
export function MarkConflict({ draft }: { draft: MarkDraft }) {
  const place = useRef<HTMLDivElement>(null)
  const stopped = draft.theirs !== null
  useEffect(() => {
    if (stopped) place.current?.focus()
  }, [stopped])
  if (!draft.theirs) return null
  return (
    <div ref={place} tabIndex={-1} role="alert" className="residue mark-conflict">
      <p>这份评查表已在别处修改，请选择保留哪一个版本。</p>
      <div className="versions">
        <div>
          <Version title="本页的版本" of={draft.entries.map(({ entry }) => entry)} />
          <Button size="small" onClick={() => draft.settle(true)}>
            保留本页的版本
          </Button>
        </div>
        <div>
          <Version title="已保存的版本" of={draft.theirs.entries} />
          <Button size="small" onClick={() => draft.settle(false)}>
            采用已保存的版本
          </Button>
        </div>
      </div>
    </div>
  )
}

function Version({ title, of }: { title: string; of: readonly Entry[] }) {
  return (
    <>
      <h3>{title}</h3>
      <PlainTable<Entry & { row: number }>
        label={title}
        rowKey={({ row }) => String(row)}
        rows={of.map((entry, row) => ({ ...entry, row }))}
        empty="没有问题。"
        columns={[
          { title: '评分项', render: ({ veto, item, criterion }) => veto ?? item ?? criterion },
          { title: '扣分', render: ({ hundredths }) => deducted(hundredths) },
          { title: '问题', render: ({ page, words }) => `${page ? `第 ${page} 页：` : ''}${words}` },
        ]}
      />
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { q } from '../api/client.ts'
import type { Reply } from '../api/operations.ts'
import { ActButton } from '../ui/ActButton.tsx'
import { InstantText } from '../ui/DayText.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { ReplaceMarker } from './ReplaceMarker.tsx'
import type { Marker, RoundDetail } from './words.ts'

type DropOut = Reply<'listDropOuts'>['items'][number]

/** Who marks in the round and how much is handed in; who drops out is replaced here. No mark and no mean stands beside a name. */
export function MarkersSection({ detail }: { detail: RoundDetail }) {
  const { round, markers, acts } = detail
  const [replacing, setReplacing] = useState<Marker | null>(null)
  const dropped = markers.some(({ droppedOut }) => droppedOut)
  return (
    <Section title="评查员">
      <PlainTable<Marker>
        label="评查员"
        rowKey={({ personId }) => personId}
        rows={markers}
        columns={[
          { title: '评查员', render: ({ name }) => name },
          { title: '单位', render: ({ unitName }) => unitName },
          { title: '所属机关', render: ({ organName }) => organName },
          { title: '分配', right: true, render: ({ files }) => `${files} 份` },
          { title: '已提交', right: true, render: ({ handedIn }) => `${handedIn} 份` },
          { title: '状态', render: (marker) => <State of={marker} /> },
          {
            title: '办理',
            render: (marker) =>
              !marker.droppedOut && (
                <ActButton
                  size="small"
                  compact
                  aria-label={`更换 ${marker.name}`}
                  refused={acts.replaceMarker}
                  onClick={() => setReplacing(marker)}
                >
                  更换
                </ActButton>
              ),
          },
        ]}
      />
      {dropped && <DropOuts roundId={round.id} />}
      {replacing && <ReplaceMarker roundId={round.id} marker={replacing} close={() => setReplacing(null)} />}
    </Section>
  )
}

function State({ of: { droppedOut, files, handedIn } }: { of: Marker }) {
  if (droppedOut) return <StateTag tone="grey">已退出</StateTag>
  if (files === 0) return <StateTag tone="grey">未分配</StateTag>
  return handedIn === files ? <StateTag tone="green">已提交</StateTag> : <StateTag tone="blue">评查中</StateTag>
}

function DropOuts({ roundId }: { roundId: string }) {
  const { data } = useQuery(q.listDropOuts({ roundId }))
  return (
    <PlainTable<DropOut>
      label="退出本轮的评查员"
      rowKey={({ personId }) => personId}
      rows={data?.items ?? []}
      columns={[
        { title: '退出本轮', render: ({ name }) => name },
        { title: '所属机关', render: ({ organName }) => organName },
        { title: '理由', render: ({ reason }) => reason },
        { title: '时间', render: ({ recordedAt }) => <InstantText at={recordedAt} /> },
        { title: '转交他人', right: true, render: ({ handed }) => `${handed} 份` },
        { title: '已提交，保留', right: true, render: ({ kept }) => `${kept} 份` },
      ]}
    />
  )
}

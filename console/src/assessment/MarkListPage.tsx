import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { InstantText } from '../ui/DayText.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page } from '../ui/Page.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import './assessment.css'
import { OfflineForm } from './OfflineForm.tsx'
import { KINDS, type MyAssignment, SLOTS } from './words.ts'

/** 我的评查任务: the files one is to mark, by round. */
export default function MarkListPage() {
  const { data } = useSuspenseQuery(q.listMyAssignments())
  const rounds = [...new Set(data.items.map(({ roundId }) => roundId))]
  return (
    <Page title="我的评查任务">
      {rounds.length === 0 && (
        <Empty title="没有分配给您的案卷">被选为评查员并分配案卷后会出现在这里；本轮反馈结果后不再显示。</Empty>
      )}
      {rounds.map((roundId) => (
        <RoundOfMine key={roundId} roundId={roundId} items={data.items.filter((one) => one.roundId === roundId)} />
      ))}
    </Page>
  )
}

function RoundOfMine({ roundId, items }: { roundId: string; items: readonly MyAssignment[] }) {
  const [first] = items
  const open = items.filter(({ submittedAt }) => submittedAt === null).length
  return (
    <Section title={`${first?.campaignTitle ?? ''}：${first?.roundTitle ?? ''}`}>
      <p>
        共 {items.length} 份，待提交 {open} 份。
      </p>
      <PlainTable<MyAssignment>
        label="分配给我的案卷"
        rowKey={({ id }) => id}
        rows={items}
        columns={[
          {
            title: '案卷编号',
            render: ({ id, number }) => <Link to={paths.marking({ assignmentId: id })}>{number}</Link>,
          },
          { title: '种类', render: ({ kind }) => KINDS[kind] },
          { title: '办案单位', render: ({ unitName }) => unitName },
          { title: '评查次序', render: ({ slot }) => SLOTS[slot] },
          { title: '已记问题', right: true, render: ({ entries }) => entries },
          { title: '上次保存', render: ({ savedAt }) => <InstantText at={savedAt} /> },
          {
            title: '状态',
            render: ({ submittedAt, savedAt }) => {
              if (submittedAt) return <StateTag tone="green">已提交</StateTag>
              return savedAt ? <StateTag tone="blue">评查中</StateTag> : <StateTag tone="amber">待评查</StateTag>
            },
          },
        ]}
      />
      {open > 0 && <OfflineForm roundId={roundId} />}
    </Section>
  )
}

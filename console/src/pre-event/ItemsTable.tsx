import { Button, Space } from 'antd'
import { dayOf } from '../kit/day.ts'
import { useMay } from '../session/session.ts'
import { DayText } from '../ui/DayText.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { WithCitations } from '../ui/WithCitations.tsx'
import type { Opened } from './ItemDrawer.tsx'
import { type ListDetail, type ListItem, standingOf, valueText } from './words.ts'

/** Drafts and newest released versions, each with what the person may do. Long words stand in the drawer. */
export function ItemsTable({ list, open }: { list: ListDetail; open: (opened: Opened) => void }) {
  const today = dayOf(new Date().toISOString())
  const fields = list.fields.filter(({ derived, kind }) => !derived && kind !== 'steps').slice(0, 4)
  return (
    <PlainTable<ListItem>
      label={list.state.title}
      rowKey={({ itemId, version }) => `${itemId}|${version}`}
      rows={list.items}
      empty="本单位范围内还没有条目。公示统计人员可以点“添加一项”。"
      columns={[
        ...(list.source === 'units' ? [{ title: '单位', render: (item: ListItem) => item.unitName }] : []),
        ...fields.map((field) => ({
          title: field.title,
          render: (item: ListItem) => <WithCitations text={valueText(field, item.fields[field.key])} />,
        })),
        { title: '生效日期', render: ({ effectiveFrom }) => <DayText day={effectiveFrom} /> },
        { title: '版本', right: true, render: ({ version }) => version },
        {
          title: '状态',
          render: (item) => {
            const { words, tone } = standingOf(item, today)
            return <StateTag tone={tone}>{words}</StateTag>
          },
        },
        { title: '办理', render: (item) => <RowActs list={list} item={item} open={open} /> },
      ]}
    />
  )
}

/** A released version is edited only while no draft of it is open. */
function RowActs({ list, item, open }: { list: ListDetail; item: ListItem; open: (opened: Opened) => void }) {
  const [manages, reviews] = [useMay('preevent.manage'), useMay('publicity.review')]
  const drafted = item.releasedAt !== null && list.items.some((one) => one.itemId === item.itemId && one.releasedAt === null)
  return (
    <Space size="small">
      {manages && !drafted && (
        <Button size="small" onClick={() => open({ act: 'edit', item })}>
          修改
        </Button>
      )}
      {reviews && item.releasedAt === null && (
        <Button size="small" type="primary" onClick={() => open({ act: 'release', item })}>
          审核发布
        </Button>
      )}
      <Button size="small" type="link" onClick={() => open({ act: 'history', item })}>
        历次版本
      </Button>
    </Space>
  )
}

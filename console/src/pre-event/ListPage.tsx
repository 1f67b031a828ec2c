import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { api, q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { useMay } from '../session/session.ts'
import { ActButton } from '../ui/ActButton.tsx'
import { Citations } from '../ui/Citation.tsx'
import { DayText } from '../ui/DayText.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Page } from '../ui/Page.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { Problem } from '../ui/Problem.tsx'
import { Section } from '../ui/Section.tsx'
import { useParam } from '../ui/useParam.ts'
import { useSave } from '../ui/useSave.ts'
import { WithCitations } from '../ui/WithCitations.tsx'
import { DueDay } from '../work/DueDay.tsx'
import { ItemDrawer, type Opened } from './ItemDrawer.tsx'
import { ItemsTable } from './ItemsTable.tsx'
import { DUTIES, type ListCode, type ListDetail, refusalOf, valueText } from './words.ts'

/** Rows of other modules that are shown here; the public page has them all. */
const MOST_SHOWN = 100

/** One list: what may be typed, what waits for the second person, and what the public sees. */
export default function ListPage() {
  const listCode = useParam('listCode') as ListCode
  const { data: list } = useSuspenseQuery(q.getPreEventList({ listCode }))
  const [opened, open] = useState<Opened | null>(null)
  return (
    <Page
      title={list.state.title}
      trail={[{ title: '事前公示', to: paths.preEvent() }]}
      actions={<Acts list={list} open={open} />}
    >
      <p className="soft">
        {list.about} 依据：
        <Citations of={list.basis} />
      </p>
      <State list={list} />
      {list.source !== 'query' && (
        <Section title="本单位范围内的条目">
          <ItemsTable list={list} open={open} />
        </Section>
      )}
      {list.source !== 'rows' && <Shown list={list} />}
      {opened && <ItemDrawer list={list} opened={opened} close={() => open(null)} />}
    </Page>
  )
}

function Acts({ list, open }: { list: ListDetail; open: (opened: Opened) => void }) {
  const manages = useMay('preevent.manage')
  const { code } = list.state
  const check = useSave(() => api.checkList({ listCode: code }), {
    refresh: [q.getPreEventList({ listCode: code }).queryKey, ['listPreEvent'], ['getPreEventWork']],
    said: '已登记年度核对',
  })
  if (!manages) return null
  return (
    <>
      <Problem error={check.error} />
      {list.state.duty === 'yearly' && (
        <ActButton refused={refusalOf(list.check)} loading={check.isPending} onClick={() => check.mutate(undefined)}>
          登记年度核对
        </ActButton>
      )}
      <ActButton type="primary" refused={refusalOf(list.add)} onClick={() => open({ act: 'add' })}>
        添加一项
      </ActButton>
    </>
  )
}

function State({ list: { state } }: { list: ListDetail }) {
  const { count, duty, changedOn, checkedOn, dueOn } = state
  return (
    <Facts
      of={[
        ['公开项数', count],
        ['更新要求', DUTIES[duty]],
        ['最近更新', changedOn ? <DayText key="changed" day={changedOn} /> : '—'],
        dueOn !== null && ['最近核对', checkedOn ? <DayText key="checked" day={checkedOn} /> : '—'],
        dueOn !== null && ['年度期限', <DueDay key="due" day={dueOn} />],
      ]}
    />
  )
}

/** What other modules give: corrected there, not here. */
function Shown({ list }: { list: ListDetail }) {
  const fields = list.fields.filter(({ kind }) => kind !== 'region')
  return (
    <Section title="当日公开的内容">
      <PlainTable<ListDetail['shown'][number]>
        label="当日公开的内容"
        rowKey={({ itemKey }) => itemKey}
        rows={list.shown.slice(0, MOST_SHOWN)}
        columns={fields.map((field) => ({
          title: field.title,
          render: (row) => <WithCitations text={valueText(field, row.fields[field.key])} />,
        }))}
      />
      {list.shown.length > MOST_SHOWN && (
        <p className="soft">
          共 {list.shown.length} 项，此处列出前 {MOST_SHOWN} 项。
          <Button type="link" href={`/pre-event/${list.state.code}`} target="_blank" rel="noopener">
            在公示门户查看全部
          </Button>
        </p>
      )}
    </Section>
  )
}

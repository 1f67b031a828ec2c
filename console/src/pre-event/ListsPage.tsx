import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { q } from '../api/client.ts'
import { paths } from '../paths.ts'
import { Citations } from '../ui/Citation.tsx'
import { DayText } from '../ui/DayText.tsx'
import { Page } from '../ui/Page.tsx'
import { PlainTable } from '../ui/PlainTable.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { DueDay } from '../work/DueDay.tsx'
import { DUTIES, type ListState } from './words.ts'

/** 事前公示: every list with how many items the public sees, its last change, and what is due or waits. */
export default function ListsPage() {
  const { data } = useSuspenseQuery(q.listPreEvent())
  return (
    <Page title="事前公示">
      <p className="soft">
        执法主体、权限、依据、程序和救济渠道等信息应当事先公开。依据：
        <Citations of={['APL:39', 'APL:34', 'APL:41']} />
      </p>
      <PlainTable<ListState>
        label="事前公示清单"
        rowKey={({ code }) => code}
        rows={data.items}
        columns={[
          { title: '清单', render: ({ code, title }) => <Link to={paths.preEventList({ listCode: code })}>{title}</Link> },
          { title: '公开项数', right: true, render: ({ count }) => count },
          { title: '更新要求', render: ({ duty }) => DUTIES[duty] },
          { title: '最近更新', render: ({ changedOn }) => (changedOn ? <DayText day={changedOn} /> : '—') },
          { title: '年度期限', render: ({ dueOn }) => (dueOn ? <DueDay day={dueOn} /> : '—') },
          { title: '待发布', render: ({ waiting }) => (waiting > 0 ? <StateTag tone="amber">{`${waiting} 项`}</StateTag> : '—') },
        ]}
      />
    </Page>
  )
}

import { Link } from '@tanstack/react-router'
import { q } from '../../api/client.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session/session.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { DayText } from '../../ui/DayText.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Page } from '../../ui/Page.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import type { MeetingRow } from './words.ts'

/** 执法管理委员会: its meetings, and how far their tasks are. */
export default function MeetingsPage() {
  const manages = useMay('committee.manage')
  return (
    <Page
      title="执法管理委员会"
      actions={
        <>
          <Link to={paths.committeeTasks()}>委员会任务</Link>
          {manages && <Link to={paths.newMeeting()}>召集会议</Link>}
        </>
      }
    >
      <DataTable<MeetingRow>
        noun="会议"
        rowKey={({ id }) => id}
        query={(asked) => q.listMeetings(asked as never)}
        columns={[
          { key: 'title', title: '会议', render: ({ id, title }) => <Link to={paths.meeting({ meetingId: id })}>{title}</Link> },
          { key: 'heldOn', title: '召开日期', render: ({ heldOn }) => <DayText day={heldOn} /> },
          {
            key: 'signedAt',
            title: '纪要',
            render: ({ signedAt }) => <StateTag tone={signedAt ? 'green' : 'amber'}>{signedAt ? '已签发' : '未签发'}</StateTag>,
          },
          { key: 'tasks', title: '任务', render: (row) => <Tasks row={row} /> },
          { key: 'unitName', title: '单位', render: ({ unitName }) => unitName },
          { key: 'chair', title: '主持人', render: ({ chair }) => chair },
          { key: 'place', title: '地点', extra: true, render: ({ place }) => place },
        ]}
        empty={<Empty title="还没有会议">会议由法制部门或者机关负责人召集；这里只列出您的单位范围内的会议。</Empty>}
      />
    </Page>
  )
}

function Tasks({ row: { tasks, done, overdue } }: { row: MeetingRow }) {
  if (tasks === 0) return '无'
  return (
    <>
      共 {tasks} 项，已办结 {done} 项 {overdue > 0 && <StateTag tone="red">{`逾期 ${overdue} 项`}</StateTag>}
    </>
  )
}

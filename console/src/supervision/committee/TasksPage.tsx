import { Link } from '@tanstack/react-router'
import { q } from '../../api/client.ts'
import { paths } from '../../paths.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Page } from '../../ui/Page.tsx'
import { UnitPicker } from '../../ui/UnitPicker.tsx'
import { TaskDay, TaskState } from './TaskTable.tsx'
import { TASK_STATE_NAMES, type Task } from './words.ts'

/** 委员会任务 of the own units, what is due first on top, what is done at the end. */
export default function TasksPage() {
  return (
    <Page title="委员会任务" trail={[{ title: '执法管理委员会', to: paths.meetings() }]}>
      <DataTable<Task>
        noun="委员会任务"
        rowKey={({ id }) => id}
        query={(asked) => q.listCommitteeTasks(asked as never)}
        filters={[
          { name: 'state', label: '状态', kind: 'choice', options: TASK_STATE_NAMES },
          { name: 'overdue', label: '期限', kind: 'choice', options: { true: '逾期未办结', false: '未逾期' } },
          {
            name: 'unitId',
            label: '承办单位',
            kind: 'custom',
            control: (value, change) => <UnitPicker label="承办单位" value={value} onChange={change} placeholder="全部" />,
          },
        ]}
        columns={[
          {
            key: 'words',
            title: '任务',
            width: 340,
            render: ({ id, words }) => <Link to={paths.committeeTask({ taskId: id })}>{words}</Link>,
          },
          { key: 'dueOn', title: '完成期限', render: (task) => <TaskDay task={task} /> },
          { key: 'state', title: '状态', render: (task) => <TaskState task={task} /> },
          { key: 'unitName', title: '承办单位', render: ({ unitName }) => unitName },
          { key: 'meetingTitle', title: '会议', render: ({ meetingTitle }) => meetingTitle },
          { key: 'itemTitle', title: '议题', extra: true, render: ({ itemTitle }) => itemTitle },
        ]}
        empty={<Empty title="没有符合条件的任务">会议纪要签发后，交办的任务出现在这里；若设置了筛选，请先清除筛选。</Empty>}
      />
    </Page>
  )
}

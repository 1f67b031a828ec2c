import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { DayText } from '../../ui/DayText.tsx'
import { PlainTable } from '../../ui/PlainTable.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { DueDay } from '../../work/DueDay.tsx'
import { TASK_STATES, type Task } from './words.ts'

/** The day is a clock until the task is done. */
export function TaskDay({ task: { state, dueOn } }: { task: Task }) {
  return state === 'done' ? <DayText day={dueOn} /> : <DueDay day={dueOn} />
}
export function TaskState({ task: { state } }: { task: Task }) {
  return <StateTag tone={TASK_STATES[state].tone}>{TASK_STATES[state].title}</StateTag>
}

/** Tasks of one meeting. */
export function TaskTable({ tasks }: { tasks: readonly Task[] }) {
  return (
    <PlainTable<Task>
      label="任务"
      rowKey={({ id }) => id}
      rows={tasks}
      empty="会议没有交办任务。"
      columns={[
        { title: '任务', render: ({ id, words }) => <Link to={paths.committeeTask({ taskId: id })}>{words}</Link> },
        { title: '承办单位', render: ({ unitName }) => unitName },
        { title: '完成期限', render: (task) => <TaskDay task={task} /> },
        { title: '状态', render: (task) => <TaskState task={task} /> },
      ]}
    />
  )
}

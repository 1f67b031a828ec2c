import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, q } from '../../api/client.ts'
import type { Input, Reply } from '../../api/operations.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session/session.ts'
import { ActForm } from '../../ui/ActForm.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Timeline } from '../../ui/Timeline.tsx'
import { useParam } from '../../ui/useParam.ts'
import { YesNoField } from '../../ui/YesNoField.tsx'
import { TaskDay, TaskState } from './TaskTable.tsx'
import { TASK_ACTS, type TaskDetail } from './words.ts'

/** One task of the committee: what, by whom, until when, what it follows from, what was done about it. */
export default function TaskPage() {
  const taskId = useParam('taskId')
  const { data: detail } = useSuspenseQuery(q.getCommitteeTask({ taskId }))
  const { task, entries } = detail
  const { meetingId, meetingTitle } = task
  return (
    <Page
      title="委员会任务"
      trail={[
        { title: '执法管理委员会', to: paths.meetings() },
        { title: '委员会任务', to: paths.committeeTasks() },
      ]}
    >
      <Section title="任务">
        <p className="as-written">{task.words}</p>
        <Facts
          of={[
            ['状态', <TaskState key="state" task={task} />],
            ['完成期限', <TaskDay key="due" task={task} />],
            ['承办单位', task.unitName],
            [
              '会议',
              meetingId === null ? (
                meetingTitle
              ) : (
                <Link key="meeting" to={paths.meeting({ meetingId })}>
                  {meetingTitle}
                </Link>
              ),
            ],
            ['议题', task.itemTitle],
            ['决定', task.decision],
          ]}
        />
      </Section>
      <Section title="办理经过">
        <Timeline
          label="办理经过"
          entries={entries.map(({ act, words, late, byName, at }, index) => ({
            ...{ key: `${index}`, at, who: byName },
            title: `${TASK_ACTS[act]}${late && act === 'reported' ? '（逾期）' : ''}`,
            detail: act === 'set' ? undefined : words,
          }))}
        />
      </Section>
      <Acts detail={detail} />
    </Page>
  )
}

function Acts({ detail: { task, acts, entries } }: { detail: TaskDetail }) {
  const [reports, manages] = [useMay('committee.report'), useMay('committee.manage')]
  const { id: taskId, version, state } = task
  const refresh = [
    q.getCommitteeTask({ taskId }).queryKey,
    ['listCommitteeTasks'],
    ['getCommitteeWork'],
    ['listMeetings'],
    ['getMeeting'],
  ]
  const subject = `${taskId}|${entries.length}`
  return (
    <>
      {reports && state === 'open' && (
        <Section title="报告办理情况">
          <ActForm<Pick<Input<'reportTask'>, 'words'>, Reply<'reportTask'>>
            name="reportTask"
            subject={subject}
            refused={acts.report.refused}
            act={(form) => api.reportTask({ taskId, version, ...form })}
            refresh={refresh}
            submit="报告"
            said="已报告"
          >
            <TextField name="words" label="办理情况" max={2000} rows={4} />
          </ActForm>
        </Section>
      )}
      {manages && state === 'reported' && (
        <Section title="确认办理情况">
          <ActForm<Pick<Input<'judgeTask'>, 'accepted' | 'words'>, Reply<'judgeTask'>>
            name="judgeTask"
            subject={subject}
            refused={acts.judge.refused}
            act={(form) => api.judgeTask({ taskId, version, ...form })}
            refresh={refresh}
            submit="提交意见"
            said="已确认"
          >
            <YesNoField name="accepted" label="结论" yes="办结" no="退回继续办理" />
            <TextField name="words" label="意见" max={1000} rows={3} />
          </ActForm>
        </Section>
      )}
    </>
  )
}

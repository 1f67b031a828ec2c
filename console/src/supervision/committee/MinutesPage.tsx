import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, q } from '../../api/client.ts'
import type { Input, Reply } from '../../api/operations.ts'
import { dayOf } from '../../kit/day.ts'
import { paths } from '../../paths.ts'
import { ActForm } from '../../ui/ActForm.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { ListField } from '../../ui/ListField.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { UnitField } from '../../ui/UnitPicker.tsx'
import { useParam } from '../../ui/useParam.ts'
import type { MeetingDetail } from './words.ts'

type TaskForm = { unitId: string; words: string; dueOn: string }
type Minutes = { minutes: string; decisions?: { decision?: string; tasks?: TaskForm[] }[] }

/** 签发会议纪要: the minutes, the decision on each item, and the tasks that follow; from then on nothing of it changes. */
export default function MinutesPage() {
  const meetingId = useParam('meetingId')
  const go = useNavigate()
  const { data } = useSuspenseQuery(q.getMeeting({ meetingId }))
  const { meeting, agenda, acts } = data
  return (
    <Page
      title="签发会议纪要"
      trail={[
        { title: '执法管理委员会', to: paths.meetings() },
        { title: meeting.title, to: paths.meeting({ meetingId }) },
      ]}
    >
      <ActForm<Minutes, Reply<'signMinutes'>>
        name="signMinutes"
        subject={meetingId}
        refused={acts.sign.refused}
        act={({ minutes, decisions }) =>
          api.signMinutes({ meetingId, version: meeting.version, minutes, decisions: decisionsOf(agenda, decisions) })
        }
        refresh={[q.getMeeting({ meetingId }).queryKey, ['listMeetings'], ['listCommitteeTasks'], ['getCommitteeWork']]}
        done={() => go({ to: paths.meeting({ meetingId }) })}
        submit="签发"
        said={({ tasks }) => (tasks > 0 ? `纪要已签发，交办任务 ${tasks} 项` : '纪要已签发')}
      >
        <TextField name="minutes" label="会议纪要" max={20_000} rows={8} hint="签发后不能更改。" />
        {agenda.map(({ id, title }, index) => (
          <Section key={id} title={`议题${index + 1}：${title}`}>
            <TextField name={['decisions', index, 'decision']} label="决定" max={2000} rows={2} required={false} />
            <Tasks index={index} />
          </Section>
        ))}
      </ActForm>
    </Page>
  )
}

function Tasks({ index }: { index: number }) {
  const today = dayOf(new Date().toISOString())
  return (
    <ListField name={['decisions', index, 'tasks']} noun="任务" max={20}>
      {(at) => (
        <>
          <UnitField name={[at, 'unitId']} label="承办单位" />
          <TextField name={[at, 'words']} label="任务内容" max={1000} rows={2} />
          <DayField name={[at, 'dueOn']} label="完成期限" from={today} />
        </>
      )}
    </ListField>
  )
}

/** What was said of each item, in the order of the agenda. */
function decisionsOf(agenda: MeetingDetail['agenda'], said: Minutes['decisions']): Input<'signMinutes'>['decisions'] {
  return agenda.map(({ id }, index) => ({
    agendaId: id,
    decision: said?.[index]?.decision?.trim() || null,
    tasks: said?.[index]?.tasks ?? [],
  }))
}

import '../supervision.css'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { q } from '../../api/client.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session/session.ts'
import { ActButton } from '../../ui/ActButton.tsx'
import { DayText, InstantText } from '../../ui/DayText.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { useParam } from '../../ui/useParam.ts'
import { TaskTable } from './TaskTable.tsx'
import { AGENDA, type MeetingDetail } from './words.ts'

/** One meeting: its agenda with what was decided, its minutes, and the tasks that follow. */
export default function MeetingPage() {
  const meetingId = useParam('meetingId')
  const go = useNavigate()
  const manages = useMay('committee.manage')
  const { data } = useSuspenseQuery(q.getMeeting({ meetingId }))
  const { meeting, agenda, tasks, acts } = data
  return (
    <Page
      title={meeting.title}
      trail={[{ title: '执法管理委员会', to: paths.meetings() }]}
      actions={
        manages &&
        meeting.signedAt === null && (
          <ActButton type="primary" compact refused={acts.sign.refused} onClick={() => go({ to: paths.minutes({ meetingId }) })}>
            签发会议纪要
          </ActButton>
        )
      }
    >
      <Section title="会议">
        <Facts
          of={[
            [
              '会议纪要',
              <StateTag key="signed" tone={meeting.signedAt ? 'green' : 'amber'}>
                {meeting.signedAt ? '已签发' : '未签发'}
              </StateTag>,
            ],
            ['召开日期', <DayText key="held" day={meeting.heldOn} />],
            ['地点', meeting.place],
            ['召开单位', meeting.unitName],
            ['主持人', meeting.chair],
            ['参会人员', meeting.attendees.join('、')],
            meeting.signedAt !== null && ['签发时间', <InstantText key="at" at={meeting.signedAt} />],
          ]}
        />
      </Section>
      <Section title="议题和决定">
        <Agenda agenda={agenda} signed={meeting.signedAt !== null} />
      </Section>
      {meeting.minutes !== null && (
        <Section title="会议纪要">
          <p className="as-written">{meeting.minutes}</p>
        </Section>
      )}
      {meeting.signedAt !== null && (
        <Section title="任务">
          <TaskTable tasks={tasks} />
        </Section>
      )}
    </Page>
  )
}

function Agenda({ agenda, signed }: { agenda: MeetingDetail['agenda']; signed: boolean }) {
  return (
    <ol className="agenda">
      {agenda.map(({ id, kind, title, words, decision }) => (
        <li key={id}>
          <strong>{title}</strong> <span className="soft">{AGENDA[kind]}</span>
          <p className="as-written">{words}</p>
          {signed && <p className="as-written">决定：{decision ?? '未作决定。'}</p>}
        </li>
      ))}
    </ol>
  )
}

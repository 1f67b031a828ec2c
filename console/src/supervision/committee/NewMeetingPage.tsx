import { useNavigate } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import type { Input, Reply } from '../../api/operations.ts'
import { paths } from '../../paths.ts'
import { ActForm } from '../../ui/ActForm.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { ListField } from '../../ui/ListField.tsx'
import { Page } from '../../ui/Page.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { UnitField } from '../../ui/UnitPicker.tsx'
import { AGENDA } from './words.ts'

type Call = Omit<Input<'callMeeting'>, 'attendees'> & { attendees: string }
const namesIn = (text: string) => text.split(/[\s、，,；;]+/).filter((name) => name !== '')

/** 召集会议 with its agenda. */
export default function NewMeetingPage() {
  const go = useNavigate()
  return (
    <Page title="召集会议" trail={[{ title: '执法管理委员会', to: paths.meetings() }]}>
      <ActForm<Call, Reply<'callMeeting'>>
        name="callMeeting"
        subject=""
        act={({ attendees, ...form }) => api.callMeeting({ ...form, attendees: namesIn(attendees) })}
        refresh={[['listMeetings']]}
        done={({ meetingId }) => go({ to: paths.meeting({ meetingId }) })}
        submit="召集会议"
        said="会议已登记"
      >
        <UnitField name="unitId" label="召开单位" />
        <TextField name="title" label="会议名称" max={100} placeholder="执法管理委员会2026年第四次会议" />
        <DayField name="heldOn" label="召开日期" />
        <TextField name="place" label="地点" max={100} />
        <TextField name="chair" label="主持人" max={50} />
        <TextField name="attendees" label="参会人员" max={2000} rows={2} hint="姓名之间用顿号隔开。" />
        <ListField name="agenda" noun="议题" min={1}>
          {(index) => (
            <>
              <ChoiceField name={[index, 'kind']} label="类型" options={AGENDA} />
              <TextField name={[index, 'title']} label="议题" max={200} />
              <TextField name={[index, 'words']} label="说明" max={2000} rows={2} />
            </>
          )}
        </ListField>
      </ActForm>
    </Page>
  )
}

import { Form } from 'antd'
import { today } from '../../kit/values.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { PersonField } from '../../ui/PersonPicker.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { YesNoField } from '../../ui/YesNoField.tsx'
import { TextsField } from '../fields/TextsField.tsx'
import { HEARING_GROUNDS } from '../names.ts'
import type { ActName } from './nouns.ts'
import type { FieldsProps, FormOf } from './types.ts'

const last = ({ reading: { file } }: FieldsProps) => file.hearings.at(-1)

function TellFields({ reading: { file } }: FieldsProps) {
  const ground = Form.useWatch('ground')
  const announced = ground === 'required' || ground === 'public-interest'
  return (
    <>
      <ChoiceField name="ground" label="听证的情形" options={HEARING_GROUNDS} />
      <DayField
        name="toldOn"
        label={announced ? '公告日期' : '告知日期'}
        from={file.application.acceptedOn ?? undefined}
        to={today()}
      />
      <TextsField
        name="toldTo"
        label={announced ? '公告的载体' : '被告知的申请人、利害关系人'}
        offered={announced ? [] : [file.application.applicantName]}
        hint={announced ? '例如公告栏、门户网站。' : '被告知之日起五个工作日内提出申请的，应当在二十个工作日内组织听证。'}
      />
    </>
  )
}

function HoldFields(props: FieldsProps) {
  const openToPublic = Form.useWatch('openToPublic')
  return (
    <>
      <DayField name="notifiedOn" label="告知听证时间、地点的日期" to={today()} hint="举行听证的七个工作日前。" />
      <DayField name="heldOn" label="举行日期" from={last(props)?.toldOn} to={today()} />
      <PersonField name="chairId" label="听证主持人" hint="不得由审查本申请的工作人员担任。" />
      <PersonField name="clerkId" label="记录员" required={false} />
      <YesNoField name="openToPublic" label="是否公开举行" />
      {openToPublic === false && <TextField name="closedReason" label="不公开的原因" max={500} />}
      <TextField name="record" label="听证笔录" max={8000} rows={8} hint="应当根据听证笔录作出行政许可决定。" />
    </>
  )
}

/** Forms of a hearing. */
export const HEARING = {
  tellHearingRight: {
    initial: ({ reading: { file } }) => ({
      ground: file.application.hearingRequired ? 'required' : 'great-interest',
      toldOn: today(),
      toldTo: file.application.hearingRequired ? [] : [file.application.applicantName],
    }),
    Fields: TellFields,
  },
  requestLicenceHearing: {
    initial: (props) => {
      const told = last(props)?.toldTo ?? []
      return { requester: told.length === 1 ? told[0] : undefined, requestedOn: today() }
    },
    Fields: (props) => (
      <>
        <TextField name="requester" label="申请听证的人" max={100} hint={`已告知：${last(props)?.toldTo.join('、') ?? '—'}`} />
        <DayField name="requestedOn" label="申请日期" from={last(props)?.toldOn} to={today()} />
      </>
    ),
  },
  waiveHearing: {
    Fields: () => <TextField name="reason" label="放弃听证的情况" max={500} rows={3} hint="写明何人以何种方式放弃或者撤回。" />,
  },
  holdLicenceHearing: { initial: () => ({ heldOn: today() }), Fields: HoldFields },
} satisfies Partial<Record<ActName, FormOf>>

import { Form } from 'antd'
import { rightNow, today } from '../../kit/values.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { InstantField } from '../../ui/InstantField.tsx'
import { ListField } from '../../ui/ListField.tsx'
import { OfficersField } from '../../ui/OfficersField.tsx'
import { PersonField } from '../../ui/PersonPicker.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { YesNoField } from '../../ui/YesNoField.tsx'
import { ADOPTED, VOTES } from '../names.ts'
import { nameOfParty, offendersNow, only, optionsOf, penaltiesText } from '../reading.ts'
import type { CaseFile } from '../types.ts'
import { NoticeFields } from './NoticeFields.tsx'
import type { ActName } from './nouns.ts'
import type { FieldsProps, FormOf } from './types.ts'

const noticeOptions = (file: CaseFile) =>
  optionsOf(file.notices, (one) => `${nameOfParty(file, one.partyId)}：${penaltiesText(one.penalties)}`)
const open = (file: CaseFile) =>
  file.hearings.filter((one) => one.heldOn === null && one.withdrawnOn === null && one.refusedReason === null)
const hearingOptions = (file: CaseFile) =>
  optionsOf(open(file), (one) => `${nameOfParty(file, one.partyId)}（${one.requestedOn} 申请）`)

function DecideFields({ reading: { file } }: FieldsProps) {
  const accepted = Form.useWatch('accepted')
  const openToPublic = Form.useWatch(['plan', 'openToPublic'])
  return (
    <>
      <ChoiceField name="hearingId" label="听证申请" options={hearingOptions(file)} />
      <DayField name="decidedOn" label="决定日期" to={today()} />
      <YesNoField name="accepted" label="审查结果" yes="受理" no="不予受理" />
      {accepted === false && <TextField name="refusedReason" label="不予受理的理由" max={2000} rows={3} />}
      {accepted && (
        <fieldset>
          <legend>听证安排</legend>
          <DayField name={['plan', 'noticeServedOn']} label="听证通知书送达日期" hint="举行听证的七日前送达。" />
          <DayField name={['plan', 'plannedOn']} label="举行日期" />
          <PersonField name={['plan', 'chairId']} label="听证主持人" hint="不得由本案办案民警担任。" />
          <OfficersField name={['plan', 'members']} label="听证员" known={[]} required={false} hint="不超过二名。" />
          <PersonField name={['plan', 'clerkId']} label="记录员" />
          <YesNoField name={['plan', 'openToPublic']} label="是否公开举行" />
          {openToPublic === false && <TextField name={['plan', 'closedWhy']} label="不公开的原因" max={500} />}
        </fieldset>
      )}
    </>
  )
}

/** Forms of notice, statement, hearing and collective discussion. */
export const HEARING = {
  giveNotice: {
    initial: ({ reading: { file } }) => ({
      partyId: only(offendersNow(file)),
      givenAt: rightNow(),
      method: 'in-person',
      facts: file.case.summary,
      penalties: [],
    }),
    toRequest: ({ tier: _tier, ...form }) => form,
    Fields: NoticeFields,
  },
  recordStatement: {
    initial: ({ reading, of }) => ({ noticeId: of ?? only(reading.file.notices), madeAt: rightNow() }),
    Fields: ({ reading: { file } }) => (
      <>
        <ChoiceField name="noticeId" label="所针对的告知" options={noticeOptions(file)} />
        <InstantField name="madeAt" label="提出时间" />
        <TextField name="content" label="陈述申辩的内容" max={10_000} rows={4} />
        <ChoiceField name="adopted" label="复核结论" options={ADOPTED} />
        <TextField name="answer" label="复核意见" max={5000} rows={3} hint="不得因陈述申辩加重处罚。" />
      </>
    ),
  },
  requestHearing: {
    initial: ({ reading, of }) => ({ noticeId: of ?? only(reading.file.notices), requestedOn: today() }),
    Fields: ({ reading: { file } }) => (
      <>
        <ChoiceField name="noticeId" label="所针对的告知" options={noticeOptions(file)} />
        <DayField name="requestedOn" label="申请日期" to={today()} hint="办案期限中的听证期间另行登记“不计入期限的期间”。" />
      </>
    ),
  },
  decideHearing: {
    initial: ({ reading, of }) => ({ hearingId: of ?? only(open(reading.file)), decidedOn: today() }),
    Fields: DecideFields,
  },
  holdHearing: {
    initial: ({ reading, of }) => ({ hearingId: of ?? only(open(reading.file)), endedOn: today(), result: 'held' }),
    Fields: ({ reading: { file } }) => (
      <>
        <ChoiceField name="hearingId" label="听证" options={hearingOptions(file)} />
        <ChoiceField
          name="result"
          label="结果"
          options={{ held: '已举行', withdrawn: '申请人撤回', defaulted: '无正当理由不到场或者中途退场' }}
        />
        <DayField name="endedOn" label="日期" to={today()} />
        <TextField name="record" label="听证笔录和意见" max={20_000} rows={6} />
      </>
    ),
  },
  holdDiscussion: {
    initial: () => ({ heldOn: today(), members: [{}, {}, {}] }),
    Fields: () => (
      <>
        <DayField name="heldOn" label="讨论日期" to={today()} />
        <PersonField name="chairId" label="主持人" hint="公安机关负责人。" />
        <ListField name="members" noun="参加人员" min={1} max={30}>
          {(index) => (
            <>
              <PersonField name={[index, 'personId']} label="姓名" />
              <ChoiceField name={[index, 'vote']} label="意见" options={VOTES} />
              <TextField name={[index, 'dissent']} label="不同意见" max={2000} rows={2} required={false} />
            </>
          )}
        </ListField>
        <TextField name="minutes" label="讨论记录" max={20_000} rows={6} />
        <TextField name="conclusion" label="结论" max={5000} rows={3} />
      </>
    ),
  },
} satisfies Partial<Record<ActName, FormOf>>

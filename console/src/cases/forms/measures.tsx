import { Form } from 'antd'
import { rightNow, today } from '../../kit/values.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { FlagField } from '../../ui/FlagField.tsx'
import { InstantField } from '../../ui/InstantField.tsx'
import { OfficersField } from '../../ui/OfficersField.tsx'
import { PersonField } from '../../ui/PersonPicker.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { YesNoField } from '../../ui/YesNoField.tsx'
import { MEASURE_KINDS, ROLES } from '../names.ts'
import { handlersNow, nameOfParty, only, optionsOf, partiesNow } from '../reading.ts'
import type { CaseFile } from '../types.ts'
import type { ActName } from './nouns.ts'
import type { FieldsProps, FormOf } from './types.ts'

const live = (file: CaseFile) => file.measures.filter((one) => one.liftedAt === null)
const waiting = (file: CaseFile) => live(file).filter((one) => one.approvedAt === null && one.refusedAt === null)
const labelled = (file: CaseFile, rows: CaseFile['measures']) =>
  optionsOf(rows, (one) => `${MEASURE_KINDS[one.kind]}：${one.partyId ? `${nameOfParty(file, one.partyId)}，` : ''}${one.object}`)

function OrderFields({ reading: { file } }: FieldsProps) {
  const kind = Form.useWatch('kind')
  const urgent = Form.useWatch('urgent')
  const ofPerson = kind === 'continued-questioning' || kind === 'restraint-until-sober'
  return (
    <>
      <ChoiceField name="kind" label="措施种类" options={MEASURE_KINDS} />
      <ChoiceField
        name="partyId"
        label="被采取措施人"
        options={optionsOf(partiesNow(file), (party) => `${party.name}（${ROLES[party.role]}）`)}
        required={ofPerson}
      />
      <TextField name="object" label={ofPerson ? '事由' : '财物、场所或者款项'} max={1000} rows={2} />
      <InstantField name="takenAt" label="实施时间" />
      <OfficersField name="officers" label="实施民警" known={handlersNow(file)} />
      <YesNoField name="urgent" label="是否情况紧急当场实施" hint="当场实施的，应当在二十四小时内报告并补办批准手续。" />
      {urgent === false && (
        <>
          <PersonField name="approvedBy" label="批准人" />
          <InstantField name="approvedAt" label="批准时间" />
        </>
      )}
      <TextField name="documentNumber" label="法律文书文号" max={100} required={false} />
      {ofPerson && <TextField name="familyTold" label="通知家属情况" max={500} required={false} />}
      {kind === 'seizure' && <FlagField name="forExpertOpinion" label="扣押被侵害人财物用于鉴定" />}
    </>
  )
}

function ExtendFields({ reading: { file } }: FieldsProps) {
  const measureId = Form.useWatch('measureId')
  const hours = Form.useWatch('hours')
  const questioning = file.measures.find((one) => one.id === measureId)?.kind === 'continued-questioning'
  return (
    <>
      <ChoiceField name="measureId" label="措施" options={labelled(file, live(file))} />
      <TextField name="reason" label="延长理由" max={1000} rows={3} />
      {questioning && <ChoiceField name="hours" label="延长至" options={{ 24: '二十四小时', 48: '四十八小时' }} />}
      {hours === '48' && <FlagField name="identityWithheld" label="被盘问人不讲真实姓名、住址、身份" />}
      <DayField name="toldOn" label="书面告知当事人的日期" required={false} to={today()} />
    </>
  )
}

/** Forms of compulsory measures. */
export const MEASURES = {
  orderMeasure: {
    initial: ({ reading: { file } }) => ({
      takenAt: rightNow(),
      officers: handlersNow(file).map((handler) => handler.personId),
      partyId: only(partiesNow(file).filter((party) => party.role === 'offender')),
    }),
    Fields: OrderFields,
  },
  approveMeasure: {
    initial: ({ reading, of }) => ({ measureId: of ?? only(waiting(reading.file)) }),
    Fields: ({ reading: { file } }) => (
      <>
        <ChoiceField name="measureId" label="措施" options={labelled(file, waiting(file))} />
        <YesNoField name="approved" label="审批意见" yes="批准" no="不批准（立即解除）" />
        <TextField name="reason" label="理由" max={1000} rows={2} required={false} />
      </>
    ),
  },
  extendMeasure: {
    initial: ({ reading, of }) => ({ measureId: of ?? only(live(reading.file)) }),
    toRequest: (form) => ({ ...form, ...(form.hours ? { hours: Number(form.hours) } : {}) }),
    Fields: ExtendFields,
  },
  liftMeasure: {
    initial: ({ reading, of }) => ({ measureId: of ?? only(live(reading.file)), liftedAt: rightNow() }),
    Fields: ({ reading: { file } }) => (
      <>
        <ChoiceField name="measureId" label="措施" options={labelled(file, live(file))} />
        <InstantField name="liftedAt" label="解除时间" />
        <TextField name="reason" label="解除理由" max={1000} rows={3} />
      </>
    ),
  },
} satisfies Partial<Record<ActName, FormOf>>

import { Form } from 'antd'
import { today } from '../../kit/values.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { PersonField } from '../../ui/PersonPicker.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { YesNoField } from '../../ui/YesNoField.tsx'
import { PAUSE_REASONS } from '../names.ts'
import { only, optionsOf } from '../reading.ts'
import type { CaseFile } from '../types.ts'
import type { ActName } from './nouns.ts'
import type { FieldsProps, FormOf } from './types.ts'

const openPauses = (file: CaseFile) => file.pauses.filter((one) => one.toOn === null)
const pending = (file: CaseFile) => file.extensions.filter((one) => one.decidedAt === null)
const unsettled = (file: CaseFile) =>
  file.mediations.filter((one) => one.agreed && one.performedOn === null && one.failedOn === null)

function MediationFields(_props: FieldsProps) {
  const agreed = Form.useWatch('agreed')
  const own = Form.useWatch('own')
  return (
    <>
      <DayField name="heldOn" label="调解日期" to={today()} />
      <YesNoField name="civilDispute" label="是否因民间纠纷引起" />
      <YesNoField name="light" label="是否情节较轻" />
      <ChoiceField
        name="ground"
        label="适用调解的情形"
        options={{
          acquaintances: '亲友、邻里、同事、同学之间',
          'victim-fault': '被侵害人对纠纷有过错',
          other: '其他适合调解的情形',
        }}
      />
      <ChoiceField
        name="bars"
        label="不适用调解的情形"
        many
        required={false}
        options={{
          hired: '雇凶伤害他人',
          gang: '结伙斗殴或者寻衅滋事',
          repeated: '多次实施违反治安管理行为',
          unwilling: '当事人明确表示不愿意调解',
          'again-during-mediation': '调解过程中又挑起事端',
          fled: '调解过程中违法嫌疑人逃跑',
          other: '其他不宜调解的情形',
        }}
      />
      <YesNoField name="agreed" label="是否达成协议" />
      {agreed && <TextField name="agreement" label="协议内容" max={5000} rows={4} />}
      <TextField name="guardianNote" label="通知未成年人监护人到场情况" max={500} required={false} />
      <YesNoField name="own" label="是否当事人自行和解或者经人民调解达成协议" />
      {own && (
        <>
          <DayField name={['selfSettlement', 'appliedOn']} label="书面申请日期" to={today()} />
          <DayField name={['selfSettlement', 'performedOn']} label="履行日期" to={today()} />
          <PersonField name={['selfSettlement', 'recognisedBy']} label="认可的负责人" />
          <DayField name={['selfSettlement', 'recognisedOn']} label="认可日期" to={today()} />
        </>
      )}
    </>
  )
}

/** Forms about the handling limit, and mediation. */
export const TIME = {
  startPause: {
    initial: () => ({ reason: 'expert-opinion', fromOn: today() }),
    Fields: () => (
      <>
        <ChoiceField name="reason" label="不计入期限的事由" options={PAUSE_REASONS} />
        <DayField name="fromOn" label="起始日期" to={today()} />
        <TextField name="document" label="文书名称和文号" max={200} />
      </>
    ),
  },
  endPause: {
    initial: ({ reading, of }) => ({ pauseId: of ?? only(openPauses(reading.file)), toOn: today() }),
    Fields: ({ reading: { file } }) => (
      <>
        <ChoiceField
          name="pauseId"
          label="不计入期限的期间"
          options={optionsOf(openPauses(file), (one) => `${PAUSE_REASONS[one.reason]}（自 ${one.fromOn}）`)}
        />
        <DayField name="toOn" label="结束日期" to={today()} />
      </>
    ),
  },
  requestExtension: {
    Fields: () => <TextField name="reason" label="延长理由" max={2000} rows={4} hint="写明案情重大、复杂的具体情形。" />,
  },
  decideExtension: {
    initial: ({ reading, of }) => ({ extensionId: of ?? only(pending(reading.file)) }),
    Fields: ({ reading: { file } }) => (
      <>
        <ChoiceField
          name="extensionId"
          label="申请"
          options={optionsOf(pending(file), (one) => `第 ${one.ordinal} 次：${one.reason}`)}
        />
        <YesNoField name="approved" label="审批意见" yes="批准" no="不批准" />
        <TextField name="reason" label="理由" max={2000} rows={3} required={false} />
        <TextField
          name="superiorDocument"
          label="上级批准文书"
          max={200}
          required={false}
          hint="须由本平台以外的上级机关批准的，填写其文书文号。"
        />
      </>
    ),
  },
  recordMediation: {
    initial: () => ({ heldOn: today(), own: false }),
    toRequest: ({ own: _own, ...form }) => form,
    Fields: MediationFields,
  },
  settleMediation: {
    initial: ({ reading, of }) => ({ mediationId: of ?? only(unsettled(reading.file)), on: today() }),
    Fields: ({ reading: { file } }) => (
      <>
        <ChoiceField
          name="mediationId"
          label="调解"
          options={optionsOf(unsettled(file), (one) => `第 ${one.ordinal} 次（${one.heldOn}）`)}
        />
        <ChoiceField name="result" label="履行情况" options={{ performed: '已经履行', failed: '不履行或者反悔' }} />
        <DayField name="on" label="日期" to={today()} />
      </>
    ),
  },
} satisfies Partial<Record<ActName, FormOf>>

import { Form } from 'antd'
import { today } from '../../kit/values.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { FlagField } from '../../ui/FlagField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { UnitField } from '../../ui/UnitPicker.tsx'
import { CauseField } from '../fields/CauseSelect.tsx'
import { partiesNow } from '../reading.ts'
import type { ActName } from './nouns.ts'
import { ReportFields } from './ReportFields.tsx'
import type { FormOf } from './types.ts'

const TOLD = { oral: '口头告知', written: '书面告知', unreachable: '无法告知' }

/** How and when the reporter was told. */
function Told() {
  const told = Form.useWatch('told')
  return (
    <>
      <ChoiceField name="told" label="告知报案人的方式" options={TOLD} />
      {told !== 'unreachable' && <DayField name="toldOn" label="告知日期" to={today()} />}
    </>
  )
}

/** Forms from the report to the opening of the case. */
export const ACCEPTANCE = {
  accept: {
    initial: ({ reading: { file } }) => ({
      causeCode: file.case.causeCode ?? undefined,
      occurredOn: file.case.occurredOn,
      occurredUntil: file.case.occurredUntil,
      receiptGivenTo: partiesNow(file).find((party) => party.role === 'reporter' || party.role === 'victim')?.name,
    }),
    Fields: ({ reading }) => (
      <>
        <CauseField name="causeCode" label="案由" />
        <DayField name="occurredOn" label="行为日期" to={reading.file.case.foundOn} hint="不明确的，填写已查明的最早日期。" />
        <DayField
          name="occurredUntil"
          label="行为终了日期"
          required={false}
          hint="行为有连续或者继续状态的填写；追究时效从终了之日起计算。"
        />
        <TextField
          name="receiptGivenTo"
          label="受案回执交付"
          max={50}
          required={false}
          hint="报案人、控告人、举报人或者扭送人的姓名。"
        />
        <TextField name="receiptNote" label="不能交付回执的原因" max={200} required={false} />
        <ChoiceField
          name="limitationGround"
          label="追究时效的特殊情形"
          required={false}
          options={{
            'life-health-finance': '涉及公民生命健康安全、金融安全且有危害后果',
            'refused-report': '被侵害人在时效内控告，应当受理而未受理',
          }}
        />
        {reading.limitation?.expired && <FlagField name="limitationSeen" label="已知悉本案已过追究时效，可以调查，但不得处罚" />}
      </>
    ),
  },
  decline: {
    initial: () => ({ toldOn: today() }),
    Fields: () => (
      <>
        <ChoiceField
          name="ground"
          label="不予受理的情形"
          options={{
            'not-police-matter': '不属于公安机关职责范围',
            'no-offence': '不属于违法行为',
            'other-organ': '移送其他公安机关',
            'repeat-report': '重复报案',
          }}
        />
        <TextField
          name="handedTo"
          label="接收机关或者已登记案件的编号"
          max={100}
          required={false}
          hint="移送其他公安机关、重复报案的必须填写。"
        />
        <TextField name="reason" label="理由" max={1000} rows={3} />
        <Told />
      </>
    ),
  },
  transferReport: {
    note: '移送后，本案由接收单位管辖，您将不再看到本案。',
    initial: () => ({ toldOn: today() }),
    Fields: ({ reading }) => (
      <>
        <UnitField name="unitId" label="接收单位" only={(unit) => unit.id !== reading.file.case.unitId} />
        <TextField name="reason" label="移送理由" max={1000} rows={3} />
        <Told />
      </>
    ),
  },
  correctCase: {
    initial: ({ reading: { file } }) => {
      const { title, causeCode, place, regionCode, occurredOn, occurredUntil, foundOn, summary, secrecy, sensitive } = file.case
      return {
        title,
        causeCode: causeCode ?? undefined,
        place,
        regionCode,
        occurredOn,
        occurredUntil,
        foundOn,
        summary,
        secrecy,
        sensitive,
      }
    },
    toRequest: (form, { reading }) => ({ regionCode: reading.file.case.regionCode, ...form }),
    Fields: () => <ReportFields />,
  },
  continueUnknown: {
    initial: () => ({ victimToldOn: today() }),
    Fields: () => (
      <>
        <ChoiceField name="ground" label="情形" options={{ unknown: '违法嫌疑人不明', fled: '违法嫌疑人逃跑' }} />
        <TextField name="effort" label="已开展的查找工作" max={1000} rows={4} />
        <DayField name="victimToldOn" label="向被侵害人说明的日期" required={false} to={today()} />
        <TextField name="victimNote" label="不能说明的原因" max={200} required={false} />
      </>
    ),
  },
  resume: { Fields: () => <TextField name="reason" label="恢复办理的原因" max={1000} rows={3} /> },
} satisfies Partial<Record<ActName, FormOf>>

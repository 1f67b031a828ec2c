import { Form } from 'antd'
import { today } from '../../kit/values.ts'
import { useSession } from '../../session/session.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { OfficersField } from '../../ui/OfficersField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { WithCitations } from '../../ui/WithCitations.tsx'
import { CONCLUSIONS, EXAMINATIONS, EXCLUDED_GROUNDS } from '../names.ts'
import type { ActName } from './nouns.ts'
import type { FieldsProps, FormOf } from './types.ts'

/** Officers of the bureau; whoever is signed in stands first. */
export function StaffField({ name, label, hint }: { name: string; label: string; hint?: string }) {
  const { personId, name: own } = useSession()
  return <OfficersField name={name} label={label} hint={hint} known={personId ? [{ personId, name: own }] : []} knownAs="本人" />
}

function ExaminationFields({ reading: { file } }: FieldsProps) {
  const kind = Form.useWatch('kind')
  const two = kind && kind !== 'document'
  return (
    <>
      <ChoiceField name="kind" label="审查方式" options={EXAMINATIONS} />
      <StaffField name="officers" label="审查人员" hint={two ? '实地核查和检验检测由两名以上工作人员进行。' : undefined} />
      <DayField name="examinedOn" label="审查日期" from={file.application.acceptedOn ?? undefined} to={today()} />
      <TextField name="record" label="审查情况" max={4000} rows={6} />
      <ChoiceField name="conclusion" label="审查结论" options={CONCLUSIONS} />
    </>
  )
}

const open = ({ reading: { file } }: FieldsProps) => file.excludedTimes.find(({ toOn }) => toOn === null)

/** Forms of examination, and of the time in which to decide. */
export const EXAMINATION = {
  recordExamination: {
    note: ({ reading: { file } }) =>
      file.application.onSite ? '本许可事项应当指派两名以上工作人员实地核查，未登记实地核查的不能准予许可。' : null,
    initial: ({ reading: { file } }) => ({ kind: file.application.onSite ? 'on-site' : 'document', examinedOn: today() }),
    Fields: ExaminationFields,
  },
  startExcludedTime: {
    note: () => '检验、检测、检疫、鉴定和专家评审的时间不计入审批期限；所需时间应当书面告知申请人。',
    initial: () => ({ fromOn: today() }),
    Fields: ({ reading: { file } }) => (
      <>
        <ChoiceField name="ground" label="事由" options={EXCLUDED_GROUNDS} />
        <DayField name="fromOn" label="开始日期" from={file.application.acceptedOn ?? undefined} to={today()} />
        <NumberField name="neededDays" label="告知申请人的所需时间" unit="日" min={1} max={365} />
      </>
    ),
  },
  endExcludedTime: {
    note: (props) => {
      const one = open(props)
      return one ? `正在进行：${EXCLUDED_GROUNDS[one.ground]}，自 ${one.fromOn} 起，告知所需 ${one.neededDays} 日。` : null
    },
    initial: () => ({ toOn: today() }),
    Fields: (props) => <DayField name="toOn" label="结束日期" from={open(props)?.fromOn} to={today()} />,
  },
  extendDecision: {
    note: ({ reading: { file } }) => (
      <>
        原期限 {file.application.decisionDays} 个工作日（
        <WithCitations text={file.application.decisionBasis} />
        ）。经本机关负责人批准，可以延长一次 {file.application.extensionDays ?? 0} 个工作日，并将理由告知申请人。
      </>
    ),
    Fields: () => <TextField name="reason" label="延长期限的理由" max={1000} rows={4} hint="告知申请人的内容。" />,
  },
} satisfies Partial<Record<ActName, FormOf>>

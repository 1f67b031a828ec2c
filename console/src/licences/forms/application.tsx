import { Form } from 'antd'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DayText } from '../../ui/DayText.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { DocumentsField } from '../fields/DocumentsField.tsx'
import { TextsField } from '../fields/TextsField.tsx'
import { DECLINE_GROUNDS } from '../names.ts'
import type { ActName } from './nouns.ts'
import type { FieldsProps, FormOf } from './types.ts'

function DeclineFields(_props: FieldsProps) {
  const ground = Form.useWatch('ground')
  return (
    <>
      <ChoiceField name="ground" label="不予受理的情形" options={DECLINE_GROUNDS} />
      {ground === 'not-competent' && <TextField name="otherOrgan" label="告知申请人向哪个机关申请" max={100} />}
      <TextField name="reason" label="理由" max={1000} rows={4} hint="写入不予受理决定书，送达申请人。" />
    </>
  )
}

/** Forms from receipt to acceptance. */
export const APPLICATION = {
  tellCorrections: {
    note: ({ reading: { acceptance } }) => (
      <>
        需要补正的全部内容应当一次告知，此后不得再次告知。最迟 <DayText day={acceptance.correctBy} />{' '}
        告知；逾期不告知的，自收到申请材料之日起即为受理。
      </>
    ),
    initial: ({ reading }) => ({ missing: reading.missing }),
    Fields: ({ reading }) => (
      <TextsField
        name="missing"
        label="需要补正的全部内容"
        offered={reading.kind.documents}
        hint="已预填尚未提交的材料；材料不符合法定形式的，输入需要补正的内容后按回车。"
      />
    ),
  },
  recordCorrections: {
    initial: ({ reading: { file } }) => ({ documents: file.application.documents }),
    Fields: ({ reading }) => <DocumentsField name="documents" label="现有的全部申请材料" documents={reading.kind.documents} />,
  },
  acceptApplication: {
    note: ({ reading: { missing, acceptance, file } }) => (
      <>
        {missing.length > 0 && (
          <p>
            尚有 {missing.length} 项材料未提交：{missing.join('、')}。受理后不得再以此为由要求补正。
          </p>
        )}
        {acceptance.bySilence && (
          <p>
            未在 <DayText day={acceptance.correctBy} /> 以前告知补正，自 <DayText day={acceptance.acceptedOn} />{' '}
            起即为受理；现在登记的受理日期为该日。
          </p>
        )}
        <p>受理之日起 {file.application.decisionDays} 个工作日内作出决定。提交后生成受理通知书。</p>
      </>
    ),
    Fields: () => null,
  },
  declineApplication: { Fields: DeclineFields },
  withdrawApplication: {
    Fields: () => <TextField name="reason" label="申请人撤回的理由" max={500} rows={3} />,
  },
} satisfies Partial<Record<ActName, FormOf>>

import { Form } from 'antd'
import { useEffect } from 'react'
import { today } from '../../kit/values.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { FlagField } from '../../ui/FlagField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { BasisField } from '../fields/BasisField.tsx'
import { CANCELLATION_GROUNDS, REVOCATION_BASIS, REVOCATION_GROUNDS, SUPERVISION_RESULTS } from '../names.ts'
import { licenceOf } from '../reading.ts'
import { Remedies } from './decision.tsx'
import { StaffField } from './examination.tsx'
import type { ActName } from './nouns.ts'
import type { FieldsProps, FormOf } from './types.ts'

function RevocationFields({ reading: { file } }: FieldsProps) {
  const form = Form.useFormInstance()
  const ground = Form.useWatch('ground') as keyof typeof REVOCATION_BASIS | undefined
  useEffect(() => {
    if (ground && !form.isFieldTouched('basis')) form.setFieldValue('basis', [REVOCATION_BASIS[ground]])
  }, [form, ground])
  return (
    <>
      <ChoiceField name="ground" label="撤销（撤回）的情形" options={REVOCATION_GROUNDS} />
      <TextField name="reasons" label="理由" max={4000} rows={5} hint="写入决定书，送达被许可人。" />
      <BasisField name="basis" label="依据" offered={Object.values(REVOCATION_BASIS)} />
      <DayField name="heardOn" label="听取被许可人陈述、申辩的日期" from={licenceOf(file)?.decidedOn} to={today()} />
      <TextField name="statement" label="陈述、申辩的内容" max={4000} rows={3} required={false} />
      <FlagField name="publicInterestHarm" label="撤销可能对公共利益造成重大损害" hint="可能造成重大损害的，不予撤销。" />
    </>
  )
}

function SupervisionFields({ reading: { file } }: FieldsProps) {
  const result = Form.useWatch('result')
  return (
    <>
      <DayField name="checkedOn" label="检查日期" from={licenceOf(file)?.decidedOn} to={today()} />
      <StaffField name="officers" label="检查人员" hint="监督检查的情况和处理结果由检查人员签字后归档。" />
      <TextField name="findings" label="检查情况" max={4000} rows={5} />
      <ChoiceField name="result" label="检查结果" options={SUPERVISION_RESULTS} />
      {result && result !== 'in-order' && <TextField name="handling" label="处理结果" max={2000} rows={3} />}
    </>
  )
}

/** Forms about a licence that was given: looked after, taken back, struck off. */
export const ENDING = {
  recordSupervision: { initial: () => ({ checkedOn: today() }), Fields: SupervisionFields },
  proposeRevocation: {
    note: () => '提出后由法制审核人员审核，经审核同意的，由本机关负责人决定。',
    initial: () => ({ heardOn: today() }),
    Fields: RevocationFields,
  },
  revokeLicence: {
    note: () => '情形、理由和依据取自法制审核同意的意见。',
    Fields: () => (
      <>
        <TextField
          name="compensation"
          label="对被许可人损失的赔偿（补偿）意见"
          max={1000}
          rows={3}
          required={false}
          hint="除以欺骗、贿赂等不正当手段取得许可的以外，应当填写。"
        />
        <Remedies />
      </>
    ),
  },
  cancelLicence: {
    Fields: () => (
      <>
        <ChoiceField name="ground" label="注销的情形" options={CANCELLATION_GROUNDS} />
        <TextField name="reason" label="事实和理由" max={1000} rows={4} />
      </>
    ),
  },
} satisfies Partial<Record<ActName, FormOf>>

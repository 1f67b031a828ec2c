import { Form } from 'antd'
import { moneyText } from '../../kit/money.ts'
import { today } from '../../kit/values.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { FlagField } from '../../ui/FlagField.tsx'
import { ListField } from '../../ui/ListField.tsx'
import { MoneyField } from '../../ui/MoneyField.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import {
  CHANNELS,
  CLOSURE_GROUNDS,
  COLLECTED_WHY,
  DELIVERY_METHODS,
  EXECUTION_KINDS,
  OUTCOMES,
  PAYMENT_KINDS,
  ROLES,
} from '../names.ts'
import { nameOfParty, only, optionsOf, partiesNow } from '../reading.ts'
import type { CaseFile } from '../types.ts'
import { penaltiesOf } from '../view/DecisionParts.tsx'
import type { ActName } from './nouns.ts'
import type { FieldsProps, FormOf } from './types.ts'

type Decision = CaseFile['decisions'][number]
const standing = (file: CaseFile) => file.decisions.filter((one) => one.revokedOn === null)
const unhanded = (file: CaseFile) => file.payments.filter((one) => one.channel === 'on-the-spot' && one.handedInOn === null)
const fineOf = (file: CaseFile, decision: Decision | undefined) =>
  decision && penaltiesOf(file, decision).reduce((sum, penalty) => sum + (penalty.kind === 'fine' ? penalty.fineFen : 0), 0)
const daysOf = (file: CaseFile, decision: Decision) => penaltiesOf(file, decision).some((penalty) => penalty.kind === 'detention')

function DecisionField({ file }: { file: CaseFile }) {
  const options = optionsOf(
    standing(file),
    (one) => `${one.number ?? '无文号'}（${nameOfParty(file, one.partyId)}，${OUTCOMES[one.outcome]}）`,
  )
  return <ChoiceField name="decisionId" label="决定" options={options} />
}

function DeliveryFields({ reading: { file } }: FieldsProps) {
  const method = Form.useWatch('method')
  return (
    <>
      <DecisionField file={file} />
      <ChoiceField
        name="partyId"
        label="受送达人"
        options={optionsOf(partiesNow(file), (party) => `${party.name}（${ROLES[party.role]}）`)}
      />
      <ChoiceField name="method" label="送达方式" options={DELIVERY_METHODS} />
      {method === 'public-notice' && <DayField name="publishedOn" label="公告日期" to={today()} />}
      <DayField
        name="deliveredOn"
        label="送达日期"
        to={today()}
        hint={method === 'public-notice' ? '公告期满之日。' : undefined}
      />
      {method === 'electronic' && <FlagField name="consentSigned" label="受送达人已签订确认书，同意电子送达" />}
      <FlagField name="toldPublication" label="已告知当事人决定将依法公开" />
      <TextField name="note" label="送达回证情况" max={2000} rows={2} required={false} />
    </>
  )
}

function PaymentFields({ reading: { file } }: FieldsProps) {
  const channel = Form.useWatch('channel')
  return (
    <>
      <DecisionField file={file} />
      <ChoiceField name="kind" label="款项" options={PAYMENT_KINDS} />
      <MoneyField name="amountFen" label="金额" />
      <DayField name="paidOn" label="缴款日期" to={today()} />
      <ChoiceField name="channel" label="缴款渠道" options={CHANNELS} />
      {channel === 'on-the-spot' && <ChoiceField name="collectedWhy" label="当场收缴的情形" options={COLLECTED_WHY} />}
      <TextField name="receipt" label="票据号码" max={60} />
    </>
  )
}

function ExecutionFields({ reading: { file } }: FieldsProps) {
  const kind = Form.useWatch('kind')
  return (
    <>
      <DecisionField file={file} />
      <ChoiceField name="kind" label="执行情况" options={EXECUTION_KINDS} />
      <DayField name="fromOn" label={kind === 'detention' ? '入所日期' : '日期'} to={today()} />
      {kind === 'detention' && (
        <>
          <DayField name="toOn" label="出所日期" required={false} />
          <NumberField name="creditedDays" label="折抵天数" unit="日" max={60} required={false} />
          <TextField name="place" label="拘留所" max={200} />
        </>
      )}
      {kind === 'detention-suspended' && (
        <>
          <TextField name="guarantor" label="担保人" max={100} required={false} hint="提出担保人，或者按每日二百元交纳保证金。" />
          <MoneyField name="depositFen" label="保证金" required={false} />
        </>
      )}
      <TextField name="note" label="说明" max={2000} rows={2} required={false} />
    </>
  )
}

/** Forms of what follows a decision. */
export const ENFORCEMENT = {
  recordDelivery: {
    initial: ({ reading: { file }, of }) => {
      const decision = standing(file).find((one) => one.id === of) ?? standing(file)[0]
      return {
        decisionId: decision?.id,
        partyId: decision?.partyId,
        method: 'pronounced',
        deliveredOn: today(),
        toldPublication: true,
      }
    },
    Fields: DeliveryFields,
  },
  recordPayment: {
    initial: ({ reading: { file }, of }) => {
      const decision = standing(file).find((one) => one.id === of) ?? standing(file)[0]
      return {
        decisionId: decision?.id,
        kind: 'fine',
        amountFen: fineOf(file, decision) || undefined,
        paidOn: today(),
        channel: 'bank',
      }
    },
    Fields: PaymentFields,
  },
  handInMoney: {
    initial: ({ reading, of }) => ({ paymentId: of ?? only(unhanded(reading.file)), handedInOn: today() }),
    Fields: ({ reading: { file } }) => (
      <>
        <ChoiceField
          name="paymentId"
          label="当场收缴的款项"
          options={optionsOf(unhanded(file), (one) => `${one.receipt}（${moneyText(one.amountFen)}，${one.paidOn}）`)}
        />
        <DayField name="handedInOn" label="上缴日期" to={today()} />
        <DayField name="landedOn" label="抵岸或者到站日期" required={false} hint="在水上、旅客列车上当场收缴的填写。" />
      </>
    ),
  },
  approveInstalments: {
    initial: ({ reading: { file } }) => ({
      decisionId: only(standing(file)),
      requestedOn: today(),
      approvedOn: today(),
      parts: [{ amountFen: fineOf(file, standing(file)[0]) || undefined }],
    }),
    Fields: ({ reading: { file } }) => (
      <>
        <DecisionField file={file} />
        <DayField name="requestedOn" label="当事人申请日期" to={today()} />
        <DayField name="approvedOn" label="批准日期" to={today()} />
        <ListField name="parts" noun="期" min={1} max={36}>
          {(index) => (
            <>
              <DayField name={[index, 'dueOn']} label="缴纳期限" />
              <MoneyField name={[index, 'amountFen']} label="金额" />
            </>
          )}
        </ListField>
      </>
    ),
  },
  recordExecution: {
    initial: ({ reading: { file }, of }) => {
      const decision = standing(file).find((one) => one.id === of) ?? standing(file)[0]
      return { decisionId: decision?.id, fromOn: today(), kind: decision && daysOf(file, decision) ? 'detention' : undefined }
    },
    Fields: ExecutionFields,
  },
  close: {
    initial: () => ({ closedOn: today() }),
    Fields: () => (
      <>
        <ChoiceField name="ground" label="结案理由" options={CLOSURE_GROUNDS} />
        <DayField name="closedOn" label="结案日期" to={today()} />
        <TextField name="note" label="说明" max={2000} rows={3} required={false} />
      </>
    ),
  },
} satisfies Partial<Record<ActName, FormOf>>

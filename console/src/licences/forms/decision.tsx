import { today } from '../../kit/values.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { WithCitations } from '../../ui/WithCitations.tsx'
import { BasisField } from '../fields/BasisField.tsx'
import { DELIVERIES, INTENTS, OPINIONS, REVOCATION_GROUNDS } from '../names.ts'
import { undelivered } from '../reading.ts'
import type { ActName } from './nouns.ts'
import type { FieldsProps, FormOf } from './types.ts'

/** Where the party may turn to; asked for in every decision against it. */
export const Remedies = () => (
  <>
    <TextField name="reconsiderationOrgan" label="行政复议机关" max={100} hint="告知当事人可以向其申请行政复议的机关全称。" />
    <TextField name="court" label="提起行政诉讼的人民法院" max={100} />
  </>
)

function Proposed({ reading: { file, people } }: FieldsProps) {
  const one = file.proposals.find(({ opinion }) => opinion === null)
  if (!one) return null
  return (
    <Facts
      of={[
        ['提出的意见', INTENTS[one.intent]],
        one.ground !== null && ['情形', REVOCATION_GROUNDS[one.ground]],
        ['提出人', people[one.proposedBy]],
        ['依据', <WithCitations key="basis" text={one.basis.join('、')} />],
        ['理由', one.reasons],
        one.statement !== null && ['陈述、申辩', one.statement],
      ]}
    />
  )
}

/** Forms from the examiner's view to delivery. */
export const DECISION = {
  proposeRefusal: {
    note: () => '提出后由法制审核人员审核；经审核同意的，才能作出不予许可决定。',
    initial: () => ({ basis: ['LIC:38(2)'] }),
    Fields: () => (
      <>
        <TextField name="reasons" label="不予许可的理由" max={4000} rows={6} hint="写入决定书，送达申请人。" />
        <BasisField name="basis" label="依据" offered={['LIC:38(2)', 'LIC:34(1)', 'LIC:78']} />
      </>
    ),
  },
  giveLegalOpinion: {
    Fields: (props) => (
      <>
        <Proposed {...props} />
        <ChoiceField name="result" label="审核意见" options={OPINIONS} />
        <TextField name="content" label="审核意见的内容" max={4000} rows={5} />
      </>
    ),
  },
  grantLicence: {
    note: ({ reading: { kind } }) =>
      kind.validity
        ? `有效期不填写的，自生效之日起 ${kind.validity.count} 个月。`
        : '本许可事项没有固定有效期；只在一定期间内有效的，请填写有效期截止日期。',
    initial: ({ reading: { file } }) => ({ content: file.application.matter }),
    Fields: () => (
      <>
        <TextField name="content" label="许可内容" max={4000} rows={5} hint="许可的事项、地点和范围，写入决定书和证件。" />
        <DayField name="validFrom" label="有效期自" required={false} hint="不填写的，自今日起；延续的，自原许可届满次日起。" />
        <DayField name="validTo" label="有效期至（含当日）" required={false} />
      </>
    ),
  },
  refuseLicence: {
    note: () => '理由和依据取自法制审核同意的意见。决定书应当告知申请人申请行政复议、提起行政诉讼的权利。',
    Fields: Remedies,
  },
  issueCertificate: {
    Fields: ({ reading: { kind } }) => (
      <TextField
        name="certificateNo"
        label={`${kind.certificateName ?? '许可证件'}编号`}
        max={64}
        required={false}
        hint="使用国家统一编号的证件填写证件上的编号；不填写的，由本机关编号。"
      />
    ),
  },
  deliverLicence: {
    note: ({ reading: { file } }) => {
      const one = undelivered(file)
      return one ? `送达：${one.documentName}（${one.number}）${one.certificateNo ? `，证件 ${one.certificateNo}` : ''}。` : null
    },
    initial: ({ reading: { file } }) => ({ deliveredOn: today(), method: 'window', recipient: file.application.applicantName }),
    Fields: ({ reading: { file } }) => (
      <>
        <DayField name="deliveredOn" label="送达日期" from={undelivered(file)?.decidedOn} to={today()} />
        <ChoiceField name="method" label="送达方式" options={DELIVERIES} />
        <TextField name="recipient" label="收件人" max={100} />
      </>
    ),
  },
} satisfies Partial<Record<ActName, FormOf>>

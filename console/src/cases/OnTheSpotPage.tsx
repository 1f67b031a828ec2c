import { useNavigate } from '@tanstack/react-router'
import { Form } from 'antd'
import { api } from '../api/client.ts'
import type { Input, Reply } from '../api/operations.ts'
import { dayOf } from '../kit/day.ts'
import { paths } from '../paths.ts'
import { useMay, useSession } from '../session/session.ts'
import { ActForm } from '../ui/ActForm.tsx'
import { ChoiceField } from '../ui/ChoiceField.tsx'
import { DayField } from '../ui/DayField.tsx'
import { FlagField } from '../ui/FlagField.tsx'
import { IdNumberField } from '../ui/IdNumberField.tsx'
import { InstantField } from '../ui/InstantField.tsx'
import { MoneyField } from '../ui/MoneyField.tsx'
import { Page } from '../ui/Page.tsx'
import { TextField } from '../ui/TextField.tsx'
import { STALE } from './CaseActPage.tsx'
import './cases.css'
import { filled, rightNow } from '../kit/values.ts'
import { OfficersField } from '../ui/OfficersField.tsx'
import { YesNoField } from '../ui/YesNoField.tsx'
import { CauseField } from './fields/CauseSelect.tsx'
import { GoverningLaw } from './fields/GoverningLaw.tsx'
import { PenaltiesField } from './fields/PenaltiesField.tsx'
import { useGoverningLaw } from './fields/useGoverningLaw.ts'
import { COLLECTED_WHY, ID_TYPES, PARTY_KINDS } from './names.ts'
import { tierNamed, tierOptions } from './tiers.ts'

const REFUSED = { code: 'not-permitted', detail: '只有办案民警可以登记当场处罚。' }

/** 当场处罚: the law lets the officer decide alone; it is filed, and looked at by the legal section afterwards. */
export default function OnTheSpotPage() {
  const navigate = useNavigate()
  const { accountId, personId, name, unitCode } = useSession()
  const refused = useMay('case.register') ? null : REFUSED
  const known = personId ? [{ personId, name }] : []
  return (
    <Page title="当场处罚登记" trail={[{ title: '案件', to: paths.cases() }]}>
      <p className="law-note">当场处罚依法由民警当场决定，不经事前法制审核；登记备案后进入法制部门备案后审核。</p>
      <ActForm<object, Reply<'decideOnTheSpot'>>
        name="decideOnTheSpot"
        subject={accountId}
        refused={refused}
        initial={{
          decidedAt: rightNow(),
          regionCode: unitCode?.slice(0, 6),
          officers: known.map((one) => one.personId),
          party: { kind: 'person', idType: 'id-card' },
        }}
        act={(form) => api.decideOnTheSpot(filled(form) as Input<'decideOnTheSpot'>)}
        refresh={STALE}
        said="已登记当场处罚"
        submit="登记备案"
        done={({ caseId }) => navigate({ to: paths.case({ caseId }) })}
      >
        <Party />
        <What />
        <OfficersField name="officers" label="办案民警" known={known} />
        <FlagField name="avRecorded" label="全程同步录音录像" />
        <YesNoField name="disputed" label="被处罚人是否有异议" />
        <Collected />
      </ActForm>
    </Page>
  )
}

function Party() {
  const kind = Form.useWatch(['party', 'kind'])
  const idType = Form.useWatch(['party', 'idType'])
  return (
    <fieldset>
      <legend>被处罚人</legend>
      <ChoiceField name={['party', 'kind']} label="类型" options={PARTY_KINDS} />
      <TextField name={['party', 'name']} label={kind === 'unit' ? '名称' : '姓名'} max={200} />
      {kind === 'unit' ? (
        <TextField name={['party', 'uscc']} label="统一社会信用代码" max={18} />
      ) : (
        <>
          <ChoiceField name={['party', 'idType']} label="证件类型" options={ID_TYPES} />
          {idType === 'id-card' ? (
            <IdNumberField name={['party', 'idNumber']} label="公民身份号码" />
          ) : (
            <>
              <TextField name={['party', 'idNumber']} label="证件号码" max={40} required={false} />
              <DayField name={['party', 'birthOn']} label="出生日期" required={false} />
            </>
          )}
        </>
      )}
      <TextField name={['party', 'phone']} label="联系电话" max={40} required={false} />
      <TextField name={['party', 'address']} label="住址" max={300} required={false} />
    </fieldset>
  )
}

function What() {
  const causeCode = Form.useWatch('causeCode')
  const tierName = Form.useWatch('tier')
  const decidedAt = Form.useWatch('decidedAt') ?? rightNow()
  const law = useGoverningLaw(causeCode, dayOf(decidedAt), tierName)
  return (
    <>
      <InstantField name="decidedAt" label="决定时间" />
      <TextField name="place" label="地点" max={200} />
      <TextField name="regionCode" label="行政区划代码" max={6} hint="六位数字，例如 220302（铁西区）。" />
      <CauseField name="causeCode" label="案由" />
      <ChoiceField name="tier" label="违法情节" options={tierOptions(law.data?.version)} />
      <GoverningLaw law={law} tierName={tierName} />
      <PenaltiesField name="penalties" label="处罚" tier={tierNamed(law.data?.version, tierName) ?? null} />
      <TextField name="facts" label="违法事实" max={5000} rows={3} />
    </>
  )
}

function Collected() {
  const collectedFen = Form.useWatch('collectedFen')
  return (
    <>
      <MoneyField name="collectedFen" label="当场收缴罚款" required={false} hint="没有当场收缴的不填。" />
      {collectedFen > 0 && (
        <>
          <ChoiceField name="collectedWhy" label="当场收缴的情形" options={COLLECTED_WHY} />
          <TextField name="receipt" label="罚款收据号码" max={60} />
        </>
      )}
    </>
  )
}

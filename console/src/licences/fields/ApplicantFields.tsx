import { Form } from 'antd'
import { faultOfIdNumber, readIdNumber } from '../../kit/id-number.ts'
import { today } from '../../kit/values.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { FlagField } from '../../ui/FlagField.tsx'
import { IdNumberField } from '../../ui/IdNumberField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { APPLICANT_KINDS, PAPERS } from '../names.ts'

const ADULT_YEARS = 18

/** Whether someone born on that day is still a minor today. */
function isMinor(bornOn: string | undefined): boolean {
  if (!bornOn) return false
  const grown = `${Number(bornOn.slice(0, 4)) + ADULT_YEARS}${bornOn.slice(4)}`
  return today() < grown
}

/** Who asks: only what belongs to the kind of applicant is asked, and a guardian only for a minor. */
export function ApplicantFields({ kinds }: { kinds: readonly ('person' | 'unit')[] }) {
  const applicantKind = Form.useWatch('applicantKind')
  const options = Object.fromEntries(Object.entries(APPLICANT_KINDS).filter(([kind]) => kinds.includes(kind as never)))
  return (
    <fieldset>
      <legend>申请人</legend>
      <ChoiceField name="applicantKind" label="申请人类型" options={options} />
      <TextField name="applicantName" label={applicantKind === 'unit' ? '单位名称' : '姓名'} max={100} />
      {applicantKind === 'unit' ? <UnitFields /> : <PersonFields />}
      <TextField name="agentName" label="代理人" max={50} required={false} hint="委托他人提出申请的填写。" />
      <TextField name="phone" label="联系电话" max={30} required={false} />
      <TextField name="address" label="地址" max={200} required={false} />
    </fieldset>
  )
}

function UnitFields() {
  const idType = Form.useWatch('legalRepIdType')
  return (
    <>
      <TextField name="uscc" label="统一社会信用代码" max={40} />
      <TextField name="legalRepresentative" label="法定代表人或者负责人" max={50} />
      <ChoiceField name="legalRepIdType" label="法定代表人证件类型" options={PAPERS} required={false} />
      {idType === 'id-card' && <IdNumberField name="legalRepIdNumber" label="法定代表人身份号码" />}
      {idType && idType !== 'id-card' && <TextField name="legalRepIdNumber" label="法定代表人证件号码" max={40} />}
    </>
  )
}

function PersonFields() {
  const [idType, idNumber, birthOn, soleTrader] = [
    Form.useWatch('idType'),
    Form.useWatch('idNumber'),
    Form.useWatch('birthOn'),
    Form.useWatch('soleTrader'),
  ]
  const card =
    idType === 'id-card' && typeof idNumber === 'string' && idNumber.length === 18 && faultOfIdNumber(idNumber) === null
  return (
    <>
      <ChoiceField name="idType" label="证件类型" options={PAPERS} />
      {idType === 'id-card' ? (
        <IdNumberField name="idNumber" label="公民身份号码" />
      ) : (
        <>
          <TextField name="idNumber" label="证件号码" max={40} />
          <DayField name="birthOn" label="出生日期" required={false} to={today()} />
        </>
      )}
      {isMinor(card ? readIdNumber(idNumber).bornOn : birthOn) && (
        <>
          <p className="law-note">申请人未满十八周岁，由监护人代为申请。</p>
          <TextField name="guardianName" label="监护人姓名" max={50} />
          <IdNumberField name="guardianIdNumber" label="监护人公民身份号码" />
        </>
      )}
      <FlagField name="soleTrader" label="个体工商户" />
      {soleTrader && <TextField name="uscc" label="统一社会信用代码" max={40} />}
    </>
  )
}

import { Form } from 'antd'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DayField } from '../../ui/DayField.tsx'
import type { NamePath } from '../../ui/Field.tsx'
import { FlagField } from '../../ui/FlagField.tsx'
import { IdNumberField } from '../../ui/IdNumberField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { DEPUTIES, ID_TYPES, PARTY_KINDS, ROLES, VULNERABILITIES } from '../names.ts'

/** `list` and `place` name an entry of a list of parties; without them the fields stand at the form's top. */
type Props = { list?: string; place?: number; wards?: Record<string, string>; roles?: Record<string, string> }

/** What is known of a party; only what belongs to its kind and role is asked. */
export function PartyFields({ list, place, wards = {}, roles = ROLES }: Props) {
  const inList = list !== undefined && place !== undefined
  const at = (name: string): NamePath => (inList ? [place, name] : name)
  const read = (name: string) => (inList ? [list, place, name] : [name])
  const kind = Form.useWatch(read('kind'))
  const role = Form.useWatch(read('role'))
  const idType = Form.useWatch(read('idType'))
  const soleTrader = Form.useWatch(read('soleTrader'))
  return (
    <>
      <ChoiceField name={at('role')} label="身份" options={roles} />
      <ChoiceField name={at('kind')} label="类型" options={PARTY_KINDS} />
      <TextField name={at('name')} label={kind === 'unit' ? '名称' : '姓名'} max={100} />
      {kind === 'unit' ? (
        <>
          <TextField name={at('uscc')} label="统一社会信用代码" max={40} required={false} />
          <TextField name={at('legalRepresentative')} label="法定代表人或者负责人" max={50} required={false} />
          <FlagField name={at('soleTrader')} label="个体工商户" />
        </>
      ) : (
        <>
          <ChoiceField name={at('idType')} label="证件类型" options={ID_TYPES} required={false} />
          {idType === 'id-card' && <IdNumberField name={at('idNumber')} label="公民身份号码" />}
          {idType && idType !== 'id-card' && idType !== 'unknown' && (
            <TextField name={at('idNumber')} label="证件号码" max={40} />
          )}
          {idType !== 'id-card' && (
            <DayField name={at('birthOn')} label="出生日期" required={false} hint="填写身份证号码的，出生日期自动读取。" />
          )}
          <FlagField name={at('soleTrader')} label="个体工商户" />
          {soleTrader && <TextField name={at('uscc')} label="统一社会信用代码" max={40} required={false} />}
        </>
      )}
      {role === 'guardian' && (
        <ChoiceField name={at('guardsParty')} label="被监护人" options={wards} hint="未成年人应当通知其监护人到场。" />
      )}
      <TextField name={at('phone')} label="联系电话" max={30} required={false} />
      <TextField name={at('address')} label="住址" max={200} required={false} />
      {kind !== 'unit' && role === 'offender' && (
        <>
          <ChoiceField name={at('vulnerabilities')} label="特殊情况" options={VULNERABILITIES} many required={false} />
          <FlagField name={at('nursingOrPregnant')} label="怀孕或者哺乳自己未满一周岁婴儿" />
          <FlagField name={at('priorDetained')} label="曾受行政拘留处罚" />
          <ChoiceField name={at('congressDeputy')} label="人大代表" options={DEPUTIES} required={false} />
        </>
      )}
    </>
  )
}

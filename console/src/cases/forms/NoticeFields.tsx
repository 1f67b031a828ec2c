import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { useEffect } from 'react'
import { q } from '../../api/client.ts'
import { citationLabel } from '../../kit/citation.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { Field } from '../../ui/Field.tsx'
import { FlagField } from '../../ui/FlagField.tsx'
import { InstantField } from '../../ui/InstantField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { YesNoField } from '../../ui/YesNoField.tsx'
import { GoverningLaw } from '../fields/GoverningLaw.tsx'
import { PenaltiesField } from '../fields/PenaltiesField.tsx'
import { useGoverningLaw } from '../fields/useGoverningLaw.ts'
import { NOTICE_METHODS } from '../names.ts'
import { actDayOf, offendersNow, optionsOf } from '../reading.ts'
import { basisOf, tierNamed, tierOptions } from '../tiers.ts'
import type { Penalty } from '../types.ts'
import type { FieldsProps } from './types.ts'

/** What the offender is told before a penalty: facts, reasons, basis, the penalty planned and the rights. */
export function NoticeFields({ reading: { file } }: FieldsProps) {
  const form = Form.useFormInstance()
  const tierName = Form.useWatch('tier')
  const method = Form.useWatch('method')
  const penalties: Penalty[] = Form.useWatch('penalties') ?? []
  const law = useGoverningLaw(file.case.causeCode ?? undefined, actDayOf(file), tierName)
  const version = law.data?.version
  const tier = tierNamed(version, tierName)
  useEffect(() => {
    if (tier) form.setFieldValue('basis', basisOf(version, tier))
  }, [form, version, tier])
  return (
    <>
      <ChoiceField name="partyId" label="被告知人" options={optionsOf(offendersNow(file), (party) => party.name)} />
      <InstantField name="givenAt" label="告知时间" />
      <ChoiceField name="method" label="告知方式" options={NOTICE_METHODS} />
      {method === 'announcement' && <TextField name="announcedWhy" label="公告告知的原因" max={500} />}
      <TextField name="facts" label="拟认定的违法事实和理由" max={10_000} rows={4} />
      <ChoiceField name="tier" label="拟适用的档次" options={tierOptions(version)} />
      <GoverningLaw law={law} tierName={tierName} />
      <PenaltiesField name="penalties" label="拟作出的处罚" tier={tier ?? null} required={false} />
      {penalties.some((penalty) => penalty.kind === 'detention') && (
        <YesNoField
          name="detentionExecuted"
          label="行政拘留是否执行"
          hint="不满十八周岁、七十周岁以上等依法不执行的选“否”。"
          required={false}
        />
      )}
      <BasisField />
      <YesNoField name="hearingOffered" label="是否告知有要求听证的权利" hint="符合法定听证范围的应当告知。" />
      <FlagField name="statementWaived" label="被告知人明确表示放弃陈述申辩" />
      <FlagField name="hearingWaived" label="被告知人明确表示放弃听证" />
      <FlagField name="guardianTold" label="已同时告知监护人（未成年人案件）" />
    </>
  )
}

/** Articles by their codes, shown by their names. */
function BasisField() {
  const { data: laws = [] } = useQuery({ ...q.listLaws(), staleTime: Number.POSITIVE_INFINITY })
  const chosen: string[] = Form.useWatch('basis') ?? []
  return (
    <Field name="basis" label="法律依据" hint="随档次自动填写；可增加，写法如 PSA-2025:20。">
      <Select
        mode="tags"
        open={false}
        suffixIcon={null}
        options={chosen.map((code) => ({ value: code, label: citationLabel(code, laws) }))}
      />
    </Field>
  )
}
